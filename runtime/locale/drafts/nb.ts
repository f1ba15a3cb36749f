import type { DraftMessages } from "../draft-messages.ts";
import type { Speech } from "../messages.ts";

export const draftMessages = ({ count }: Speech<"one">): DraftMessages => ({
  saving: "Lagrer …",
  saved: (time) => `Lagret ${time}`,
  notSaved: "Ikke lagret",
  draftFound: (time) => `Her finnes svar fra ${time}.`,
  resume: "Fortsett",
  startOver: "Begynn på nytt",
  draftOtherVersion: "Skjemaet er endret siden disse svarene ble tatt vare på.",
  draftNotCarried: (lost) =>
    count(lost, { one: "# svar kunne ikke tas med:", other: "# svar kunne ikke tas med:" }),
  draftExpired: "Svarene som ble tatt vare på, er slettet fordi tiden gikk ut.",
  draftUnreadable: "Svarene som ble tatt vare på, kan ikke leses.",
  draftChanged: "Disse svarene er endret i et annet vindu. Ingenting lagres her før du har valgt.",
  keepThese: "Behold svarene i dette vinduet",
  takeOther: "Hent svarene fra det andre vinduet",
  deleteKept: "Slett det som er tatt vare på, og begynn på nytt",
  withoutSaving: "Fortsett uten å lagre her",
  cannotKeep: "Svar kan ikke lagres her: De går tapt når du forlater siden.",
});
