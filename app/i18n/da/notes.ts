/** Danish: the words of notes. */
export const notes = {
  title: "",
};
