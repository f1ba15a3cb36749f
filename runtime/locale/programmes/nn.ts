import type { ProgrammeMessages } from "../programme-messages.ts";

export const programmeMessages = (): ProgrammeMessages => ({
  states: {
    coming: "kjem",
    due: "no",
    overdue: "forseinka",
    missed: "ikkje gjort i tide",
    done: "gjort",
    "not needed": "ikkje nødvendig",
    unknown: "ope",
  },
  today: (day) => `I dag, ${day}`,
  fromDay: (day) => `frå ${day}`,
  fromTo: (from, to) => `${from} til ${to}`,
  waitsFor: (what) => `Ventar på: ${what}`,
  because: (steps) => `Etter resultatet av: ${steps}`,
  unverified: (what) => `Ikkje stadfesta: ${what}`,
});
