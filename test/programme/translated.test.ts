import { expect, test } from "vitest";
import { programmeOf } from "./compiled.ts";

/** A programme with one step, and a translation with these entries. */
function translatedTo(entries: string, title = '"Besøk" from "Visits"') {
  return programmeOf(
    `step first "First" form mood { from 6 to 8 weeks after born by "nurse" }`,
    `translation nb of visits ${title} {\n${entries}\n}`,
  );
}

const whole = 'born "Født" due "Termin" first "Første" from "First" { by "sykepleier" }';

test("what people read, in each language by the same keys", () => {
  const { definition, said } = translatedTo(whole);
  expect(said).toEqual([]);
  expect(definition?.texts.nb).toEqual({
    programme: "Besøk",
    born: "Født",
    due: "Termin",
    first: "Første",
    "first:by": "sykepleier",
  });
  expect(definition?.texts.en).toMatchObject({ programme: "Visits", "first:by": "nurse" });
});

test.each([
  ["of what is left", 'born "Født" first "Første"', "translation-missing"],
  ["of nothing", `${whole} secnd "Andre"`, "translation-unknown"],
  ["of a part that the step does not have", `${whole} due { for "alle" }`, "translation-unknown"],
  ["twice", `${whole} born "Født"`, "translation-double"],
  ["of an earlier wording", whole.replace('from "First"', 'from "The first"'), "translation-stale"],
  ["empty", whole.replace('"Termin"', '""'), "translation-empty"],
  ["that depends on an answer", `${whole} when first = 1 { born "F" }`, "variant-of-nothing"],
])("%s: %s", (_, entries, code) => {
  expect(translatedTo(entries).codes).toEqual([code]);
});
