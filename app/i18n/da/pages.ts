/** Danish: the words of pages. */
export const pages = {
  title: "",
};
