import type { DraftMessages } from "../draft-messages.ts";
import type { Speech } from "../messages.ts";

export const draftMessages = ({ count }: Speech<"one">): DraftMessages => ({
  saving: "Saving…",
  saved: (time) => `Saved ${time}`,
  notSaved: "Not saved",
  draftFound: (time) => `There are answers here from ${time}.`,
  resume: "Continue",
  startOver: "Start over",
  draftOtherVersion: "The form has changed since these answers were kept.",
  draftNotCarried: (lost) =>
    count(lost, {
      one: "# answer could not be brought along:",
      other: "# answers could not be brought along:",
    }),
  draftExpired: "The answers that were kept have expired and were deleted.",
  draftUnreadable: "The answers that were kept cannot be read.",
  draftChanged: "These answers were changed in another window. Nothing is saved here until you choose.",
  keepThese: "Keep the answers in this window",
  takeOther: "Take the answers of the other window",
  deleteKept: "Delete what is kept, and start over",
  withoutSaving: "Continue without saving here",
  cannotKeep: "Answers cannot be saved here: they are lost when you leave.",
});
