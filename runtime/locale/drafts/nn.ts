import type { DraftMessages } from "../draft-messages.ts";
import type { Speech } from "../messages.ts";

export const draftMessages = ({ count }: Speech<"one">): DraftMessages => ({
  saving: "Lagrar …",
  saved: (time) => `Lagra ${time}`,
  notSaved: "Ikkje lagra",
  draftFound: (time) => `Her finst svar frå ${time}.`,
  resume: "Hald fram",
  startOver: "Start på nytt",
  draftOtherVersion: "Skjemaet er endra sidan desse svara vart tekne vare på.",
  draftNotCarried: (lost) =>
    count(lost, { one: "# svar kunne ikkje takast med:", other: "# svar kunne ikkje takast med:" }),
  draftExpired: "Svara som vart tekne vare på, er sletta fordi tida gjekk ut.",
  draftUnreadable: "Svara som vart tekne vare på, kan ikkje lesast.",
  draftChanged: "Desse svara er endra i eit anna vindauge. Ingenting blir lagra her før du har valt.",
  keepThese: "Behald svara i dette vindauget",
  takeOther: "Hent svara frå det andre vindauget",
  deleteKept: "Slett det som er teke vare på, og start på nytt",
  withoutSaving: "Hald fram utan å lagre her",
  cannotKeep: "Svar kan ikkje lagrast her: Dei går tapt når du forlèt sida.",
});
