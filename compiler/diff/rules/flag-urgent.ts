import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const flagUrgent = rule<{ id: string; urgent: boolean }>({
  code: "flag-urgent",
  class: "interpretation",
  many: "flags more or less urgent",
  find({ flags }, found) {
    for (const { old, new: now } of flags.both) {
      const urgent = now.urgent === true;
      if (urgent !== (old.urgent === true)) found(place("flag", old.id, now.id), { id: now.id, urgent });
    }
  },
  says: ({ id, urgent }) =>
    urgent
      ? `The flag ${id} is urgent now.`
      : `The flag ${id} is no longer urgent: nobody is called at once any more.`,
});
