/** English: the words of meetings. */
import type { meetings as danish } from "../da/meetings.ts";

export const meetings: typeof danish = {
  title: "",
};
