/** English: the words of privacy. */
import type { privacy as danish } from "../da/privacy.ts";

export const privacy: typeof danish = {
  title: "Your data",
  lead: "Get a file of what we keep about you, or delete your account.",
  more: "Read what we keep and why",
  download: {
    title: "Get all of it in a file",
    lead: "The file holds your profile, your applications, your answers to meetings, your notes, your learning partners and what the log says about you. It is JSON, which you and a program can both read.",
    button: "Download the file",
    fileName: "my-data",
  },
  deletion: {
    title: "Delete your account",
    lead: "We delete your name and everything that is yours alone. First you see what goes and what stays.",
    button: "Go on to deletion",
    ownTitle: "Delete your account?",
    otherTitle: "Delete {{name}}?",
    otherLead: "For somebody who has asked to be deleted.",
    forGood: "This can't be undone.",
    goesTitle: "This goes",
    goes: {
      profile: "Name, email address, phone, title and the rest of the profile",
      access: "The password, and everywhere that the account is signed in",
      enrolments:
        "Motivation, challenge and answer in every application. An application that is not decided is withdrawn",
      meetings: "Answers to coming meetings. Where others wait, the seat goes to the next",
      notes: "Drafts of notes and their versions",
      partners:
        "Promises in pacts, reflections, pauses, wishes for another partner, and whom one must not be paired with",
      mails: "Emails that we sent or were about to send",
    },
    staysTitle: "This stays, without a name",
    stays: {
      notes: "Published notes and minutes. Where the name was, they say “former member”",
      part: "That the municipality had a seat in the season and came to the meeting",
      pairs: "Who were partners in which round, and the number of those who met",
      log: "Lines in the log of what was done and when",
    },
    texts:
      "Where the name is in a text that somebody wrote, it stays there: in a note, in minutes or in an agenda. Say so if it must go. Emails to others are deleted after {{days}} days, and so is the last email, which confirms the deletion.",
    password: "Your password",
    passwordHint: "So that we know it is you.",
    ownButton: "Delete my account",
    otherButton: "Delete {{name}}",
    keep: "Keep the account",
    signInAgainTitle: "Sign in again first",
    signInAgain:
      "You have no password, so sign in again by email. Then we know it is you, and you have a quarter of an hour to delete the account.",
    signInAgainButton: "Sign out and in again",
  },
  hindered: {
    title: "Something must go to others first",
    ownSeat:
      "You have a seat in season {{number}}: {{title}}. Withdraw, and the seat goes to the next on the waiting list.",
    ownSeatLink: "Withdraw from season {{number}}",
    otherSeat:
      "{{name}} has a seat in season {{number}}: {{title}}. Decline the application, and the seat goes to the next on the waiting list.",
    otherSeatLink: "Applications to season {{number}}",
    ownMeeting:
      "You are the only facilitator on {{day}}: {{title}}. Ask the organiser to choose another.",
    otherMeeting: "{{name}} is the only facilitator on {{day}}: {{title}}. Choose another first.",
    meetingLink: "See the meeting",
    lastAdministrator: "The network must have at least one administrator. Appoint another first.",
  },
  manage: {
    title: "Delete the person",
    lead: "When {{name}} asks for it. Name and private texts go, and it can't be undone.",
    button: "Delete {{name}}",
  },
  flash: {
    deleted: "Your account is deleted. You get a last email that confirms it.",
    personDeleted: "The person is deleted and gets a last email that confirms it.",
    notYet: "The account is not deleted. See why here.",
  },
  file: {
    what: "Everything that the site kept about you when the file was made. Times are in UTC.",
    secrets:
      "Your password and the codes in mailed links and in your browser. We have them only in a form that we cannot read ourselves.",
    mails:
      "The text of the emails that you got, since it may hold links that sign in. You have it yourself.",
    exclusions:
      "The organiser's confidential considerations when pairs are made, since they are about others too. Ask the organiser.",
    others: "What others have written.",
  },
  mail: {
    subject: "Your account in {{site}} is deleted",
    greeting: "Dear {{name}}",
    own: "You have deleted your account in {{site}}. Your name, your contact details and your private texts are gone.",
    byOther:
      "An administrator has deleted your account in {{site}}. Your name, your contact details and your private texts are gone.",
    stays:
      "Notes and minutes that you published stay without your name. This is the last email that you get from us.",
    mistake:
      "This can't be undone. If it was not meant, write to the organiser, who can invite you again.",
    reason: "You get this email because it was the address of your account.",
  },
};
