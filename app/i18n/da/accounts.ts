/** Danish: the words of accounts. */
export const accounts = {
  title: "",
};
