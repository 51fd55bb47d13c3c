/** Every address of the site, in one table. Who may use each stands in app/access.ts. */
import { index, route, type RouteConfig } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("search", "routes/search.tsx"),
  route("language", "routes/language.ts"),
  route("healthz", "routes/health/alive.ts"),
  route("readyz", "routes/health/ready.ts"),

  // Municipalities
  route("municipalities", "routes/municipalities/list.tsx"),
  route("municipalities/:slug", "routes/municipalities/show.tsx"),

  // Accounts: getting in
  route("sign-in", "routes/accounts/sign-in.tsx"),
  route("sign-in/mail", "routes/accounts/sign-in-mail.tsx"),
  route("sign-in/code", "routes/accounts/sign-in-code.tsx"),
  route("sign-in/link/:token", "routes/accounts/sign-in-link.tsx"),
  route("sign-out", "routes/accounts/sign-out.ts"),
  route("password/forgotten", "routes/accounts/password-forgotten.tsx"),
  route("password/reset/:token", "routes/accounts/password-reset.tsx"),
  route("invitation/:token", "routes/accounts/invitation.tsx"),
  route("first-administrator/:token", "routes/accounts/first-administrator.tsx"),

  // Accounts: one's own
  route("account", "routes/accounts/profile.tsx"),
  route("account/email", "routes/accounts/change-email.tsx"),
  route("account/email/:token", "routes/accounts/confirm-email.tsx"),
  route("account/password", "routes/accounts/change-password.tsx"),
  route("account/sessions", "routes/accounts/sessions.tsx"),
  route("account/data", "routes/privacy/own-data.tsx"),
  route("account/data.json", "routes/privacy/own-data-file.ts"),
  route("account/delete", "routes/privacy/delete-account.tsx"),

  // Accounts: people
  route("people", "routes/accounts/people.tsx"),
  route("people/invite", "routes/accounts/invite.tsx"),
  route("people/import", "routes/accounts/import-people.tsx"),
  route("people/import/example.csv", "routes/accounts/import-example.ts"),
  route("people/:personId", "routes/accounts/person.tsx"),
  route("people/:personId/edit", "routes/accounts/edit-person.tsx"),
  route("people/:personId/delete", "routes/privacy/delete-person.tsx"),

  // Seasons
  route("seasons", "routes/seasons/list.tsx"),
  route("seasons/new", "routes/seasons/new.tsx"),
  route("seasons/:number", "routes/seasons/show.tsx"),
  route("seasons/:number/roster", "routes/seasons/roster.tsx"),
  route("seasons/:number/edit", "routes/seasons/edit.tsx"),
  route("seasons/:number/state", "routes/seasons/state.tsx"),
  route("seasons/:number/apply", "routes/seasons/apply.tsx"),
  route("seasons/:number/withdraw", "routes/seasons/withdraw.tsx"),
  route("seasons/:number/enrolments", "routes/seasons/enrolments.tsx"),
  route("seasons/:number/enrolments.csv", "routes/seasons/enrolments-csv.ts"),
  route("seasons/:number/enrolments/decide", "routes/seasons/decide.tsx"),

  // Meetings
  route("meetings", "routes/meetings/list.tsx"),
  route("meetings/new", "routes/meetings/new.tsx"),
  route("meetings/:meetingId", "routes/meetings/show.tsx"),
  route("meetings/:meetingId/edit", "routes/meetings/edit.tsx"),
  route("meetings/:meetingId/cancel", "routes/meetings/cancel.tsx"),
  route("meetings/:meetingId/rsvp", "routes/meetings/rsvp.ts"),
  route("meetings/:meetingId/attendees", "routes/meetings/attendees.tsx"),
  route("meetings/:meetingId/attendees.csv", "routes/meetings/attendees-file.ts"),
  route("meetings/:meetingId/minutes", "routes/meetings/minutes.tsx"),
  route("meetings/:meetingId/calendar.ics", "routes/meetings/calendar.ts"),

  // Notes
  route("notes", "routes/notes/list.tsx"),
  route("notes/new", "routes/notes/new.tsx"),
  route("notes/mine", "routes/notes/mine.tsx"),
  route("notes/:noteId", "routes/notes/show.tsx"),
  route("notes/:noteId/edit", "routes/notes/edit.tsx"),
  route("notes/:noteId/delete", "routes/notes/delete.tsx"),
  route("notes/:noteId/versions", "routes/notes/versions.tsx"),
  route("notes/:noteId/versions/:version", "routes/notes/version.tsx"),

  // Pairing
  route("peer", "routes/pairing/peer.tsx"),
  route("peer/:pairId/calendar.ics", "routes/pairing/peer-calendar.ts"),
  route("peer/:pairId/pact", "routes/pairing/pact.tsx"),
  route("peer/:pairId/reflection", "routes/pairing/reflection.tsx"),
  route("met/:token", "routes/pairing/met.tsx"),
  route("seasons/:number/pairs", "routes/pairing/pairs.tsx"),
  route("seasons/:number/wishes", "routes/pairing/wishes.tsx"),
  route("seasons/:number/outcomes", "routes/pairing/outcomes.tsx"),
  route("seasons/:number/rounds", "routes/pairing/rounds.tsx"),
  route("seasons/:number/rounds/:round", "routes/pairing/round.tsx"),
  route("seasons/:number/rounds/:round/publish", "routes/pairing/publish.tsx"),
  route("seasons/:number/rounds/:round/change", "routes/pairing/change.tsx"),
  route("seasons/:number/rounds/:round/compare", "routes/pairing/compare.tsx"),
  route("seasons/:number/rounds/:round/pairs.csv", "routes/pairing/pairs-csv.ts"),
  route("seasons/:number/rounds/:round/pairs.json", "routes/pairing/pairs-json.ts"),
  route("seasons/:number/rounds/:round/withdraw", "routes/pairing/withdraw.tsx"),
  route("seasons/:number/rounds/:round/repair", "routes/pairing/repair.tsx"),
  route("administration/scores", "routes/pairing/scores.tsx"),

  // Operations
  route("administration", "routes/operations/administration.tsx"),
  route("administration/audit", "routes/operations/audit.tsx"),
  route("administration/audit.csv", "routes/operations/audit-file.ts"),
  route("demo/mail", "routes/operations/demo-mails.tsx"),
  route("demo/mail/:mailId", "routes/operations/demo-mail.tsx"),

  // Pages from content/pages
  route("was", "routes/pages/was.ts"),
  route("about", "routes/pages/about.tsx"),
  route("privacy", "routes/pages/privacy.tsx"),
  route("contact", "routes/pages/contact.tsx"),
  route("accessibility", "routes/pages/accessibility.tsx"),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
