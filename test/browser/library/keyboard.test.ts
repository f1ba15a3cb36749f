import { expect, test } from "vitest";
import { load } from "../../../runtime/engine/index.ts";
import { library, open, told } from "../harness/index.ts";
import { answering, today } from "./answering.ts";
import { KeyboardUser } from "./keyboard.ts";

test.each([...library().values()])("$id can be filled in by keys alone", async (definition) => {
  const answered = answering(definition);
  const language = definition.texts.en ? "en" : definition.language;
  const page = await open(definition, { attributes: { today }, language: "en" });
  await new KeyboardUser(page, definition, answered).fillIn();

  const given = await page
    .locator("formscript-form")
    .evaluate(({ answers, inputs }: Form) => ({ answers, inputs }));
  expect(given).toEqual(answered.response);
  // Real data need real wording.
  if (definition.about.licence.wordingMissing) return;
  await page.keyboard.press("Enter");
  await expect.poll(() => told(page, "formscript-submit")).toHaveLength(1);
  const [sent] = await told(page, "formscript-submit");
  const expected = load(definition).submit(answered.response, { today, language });
  expect({ ok: true, submission: sent?.detail.submission }).toEqual(JSON.parse(JSON.stringify(expected)));
}, 180_000);

type Form = HTMLElementTagNameMap["formscript-form"];
