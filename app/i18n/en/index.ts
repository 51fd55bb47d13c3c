/** All words in one language, a file a room. */
import { accounts } from "./accounts.ts";
import { frame } from "./frame.ts";
import { home } from "./home.ts";
import { meetings } from "./meetings.ts";
import { municipalities } from "./municipalities.ts";
import { notes } from "./notes.ts";
import { operations } from "./operations.ts";
import { pages } from "./pages.ts";
import { pairing } from "./pairing.ts";
import { partnership } from "./partnership.ts";
import { privacy } from "./privacy.ts";
import { search } from "./search.ts";
import { seasons } from "./seasons.ts";

export const words = {
  accounts,
  frame,
  home,
  meetings,
  municipalities,
  notes,
  operations,
  pages,
  pairing,
  partnership,
  privacy,
  search,
  seasons,
};
