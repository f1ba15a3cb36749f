import type { CompiledForm } from "../../compiler/index.ts";
import { type Proposal, ranks } from "./proposal.ts";

/** Languages that forms are often written in; any other tag can be written as well. */
const tags =
  "en nb nn se smj sma fkv da sv fi is fo de nl fr es pt it pl lt lv et uk ru cs sk sl hr bs sr sq ro bg hu el tr ar fa ps ur ku ckb so ti am sw rw vi th zh ja ko hi ta bn ne tl".split(
    " ",
  );

/** Languages, by their names; what the form is already in comes last. */
export function languages(form: CompiledForm | undefined): readonly Proposal[] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  const has = new Set(Object.keys(form?.definition?.texts ?? {}));
  return tags.map((tag) => {
    const name = tag === "fkv" ? "Kven" : (names.of(tag) ?? tag);
    return {
      label: tag,
      kind: "language",
      detail: name,
      insert: tag,
      rank: has.has(tag) ? ranks.alsoFits : ranks.fits,
      about: () => name,
    };
  });
}
