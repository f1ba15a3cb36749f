import type { Licence } from "../../../runtime/definition/definition.ts";
import { formPlace } from "../finding/places.ts";
import { saidOr } from "../finding/words.ts";
import { rule } from "../rule.ts";

const terms = {
  permission: "permission",
  nonCommercial: "only without profit",
  unmodified: "only unmodified",
  attribution: "with attribution",
  inFull: "only in full",
  notice: "the notice",
  holder: "the holder",
  training: "training",
  obtain: "where permission is obtained",
  withheld: "the wording is withheld",
} as const satisfies Partial<Record<keyof Licence, string>>;

export const rightsChanged = rule<{ term: string; before?: string; after?: string }>({
  code: "rights-changed",
  class: "rights",
  many: "changes of rights",
  find(pair, found) {
    for (const [key, term] of Object.entries(terms)) {
      const said = (side: "old" | "new") =>
        words(pair[side].definition.about.licence[key as keyof typeof terms]);
      const [before, after] = [said("old"), said("new")];
      if (before === after) continue;
      found(formPlace(pair), {
        term,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      });
    }
  },
  says: ({ term, before, after }) =>
    `What may be done with the form: ${term} is ${saidOr(after)} now, and was ${saidOr(before)}.`,
});

function words(value: string | boolean | undefined): string | undefined {
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}
