/** Danish: the words of seasons. */
export const seasons = {
  title: "",
};
