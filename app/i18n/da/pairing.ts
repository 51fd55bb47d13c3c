/** Danish: the words of pairing. */
export const pairing = {
  title: "",
};
