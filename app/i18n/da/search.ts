/** Danish: the words of search. */
export const search = {
  title: "",
};
