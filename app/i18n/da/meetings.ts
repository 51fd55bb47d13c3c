/** Danish: the words of meetings. */
export const meetings = {
  title: "",
};
