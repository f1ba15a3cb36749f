import type { ProgrammeMessages } from "../programme-messages.ts";

export const programmeMessages = (): ProgrammeMessages => ({
  states: {
    coming: "kommer",
    due: "nå",
    overdue: "forsinket",
    missed: "ikke gjort i tide",
    done: "gjort",
    "not needed": "ikke nødvendig",
    unknown: "åpent",
  },
  today: (day) => `I dag, ${day}`,
  fromDay: (day) => `fra ${day}`,
  fromTo: (from, to) => `${from} til ${to}`,
  waitsFor: (what) => `Venter på: ${what}`,
  because: (steps) => `Etter resultatet av: ${steps}`,
  unverified: (what) => `Ikke bekreftet: ${what}`,
});
