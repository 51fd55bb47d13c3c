/** English: what fills the gaps in content/pages/*.en.md. */
import type { pages as danish } from "../da/pages.ts";

export const pages: typeof danish = {
  organiser: "the organiser",
  contact: {
    both: "Write to {{name}} at {{email}}, or call {{phone}}.",
    email: "Write to {{name}} at {{email}}.",
    phone: "Call {{name}} on {{phone}}.",
    none: "The organiser has not written an address here yet. If you are in the network, answer an email that you got from it.",
  },
  lines: {
    email: "Email: {{email}}",
    phone: "Telephone: {{phone}}",
  },
  was: {
    there:
      "**The official statement** is in WAS-Tool, which the Danish Agency for Digital Government provides. You find it at [{{address}}/was](/was). This page says the same in ordinary words. Where they differ, the official statement applies.",
    missing:
      "**The official statement** is filled in by the organiser in WAS-Tool, which the Danish Agency for Digital Government provides. It is not there yet. Until then this page applies.",
  },
};
