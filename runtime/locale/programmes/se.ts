import type { ProgrammeMessages } from "../programme-messages.ts";

/** Northern Sámi. Not yet reviewed by a native speaker. */
export const programmeMessages = (): ProgrammeMessages => ({
  states: {
    coming: "boahtá",
    due: "dál",
    overdue: "maŋŋonan",
    missed: "ii dahkkon áiggis",
    done: "dahkkon",
    "not needed": "ii dárbbašuvvo",
    unknown: "rabas",
  },
  today: (day) => `Odne, ${day}`,
  fromDay: (day) => `${day} rájes`,
  fromTo: (from, to) => `${from} – ${to}`,
  waitsFor: (what) => `Vuordá: ${what}`,
  because: (steps) => `Bohtosa mielde: ${steps}`,
  unverified: (what) => `Ii leat duođaštuvvon: ${what}`,
});
