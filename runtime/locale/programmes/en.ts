import type { ProgrammeMessages } from "../programme-messages.ts";

export const programmeMessages = (): ProgrammeMessages => ({
  states: {
    coming: "coming",
    due: "due now",
    overdue: "overdue",
    missed: "missed",
    done: "done",
    "not needed": "not needed",
    unknown: "open",
  },
  today: (day) => `Today, ${day}`,
  fromDay: (day) => `from ${day}`,
  fromTo: (from, to) => `${from} to ${to}`,
  waitsFor: (what) => `Waits for: ${what}`,
  because: (steps) => `By the result of: ${steps}`,
  unverified: (what) => `Not verified: ${what}`,
});
