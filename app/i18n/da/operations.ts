/** Danish: the words of operations. */
export const operations = {
  title: "",
};
