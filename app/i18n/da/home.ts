/** Danish: the words of home. */
export const home = {
  title: "",
};
