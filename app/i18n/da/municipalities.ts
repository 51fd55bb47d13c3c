/** Danish: the words of municipalities. */
export const municipalities = {
  title: "",
};
