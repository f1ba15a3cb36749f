import type { ProgrammeMessages } from "../programme-messages.ts";

/** Not yet reviewed by a native speaker. */
export const programmeMessages = (): ProgrammeMessages => ({
  states: {
    coming: "قادم",
    due: "حان وقته",
    overdue: "متأخر",
    missed: "فات وقته",
    done: "تم",
    "not needed": "غير لازم",
    unknown: "غير محدد",
  },
  today: (day) => `اليوم، ${day}`,
  fromDay: (day) => `من ${day}`,
  fromTo: (from, to) => `${from} إلى ${to}`,
  waitsFor: (what) => `في انتظار: ${what}`,
  because: (steps) => `بحسب نتيجة: ${steps}`,
  unverified: (what) => `غير مؤكد: ${what}`,
});
