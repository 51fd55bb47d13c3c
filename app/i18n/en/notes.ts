/** English: the words of notes. */
import type { notes as danish } from "../da/notes.ts";

export const notes: typeof danish = {
  title: "",
};
