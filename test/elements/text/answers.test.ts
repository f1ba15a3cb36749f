import { beforeAll, expect, test } from "vitest";
import { type Answered, answerWords, fillWith } from "../../../runtime/elements/text/answers.ts";
import { plainText } from "../../../runtime/elements/text/markdown.ts";
import { textsFor } from "../../../runtime/elements/text/texts.ts";
import { load } from "../../../runtime/engine/index.ts";
import { type Locale, loadLocale } from "../../../runtime/locale/index.ts";
import { definitionOf, form } from "../../browser/harness/definition.ts";

const definition = definitionOf(
  form`
  item name "Name" text optional
  item often "How often?" one of {
    0 never    "*Never*"
    1 daily    "\*Daily\* for {name | "them"}"
      declined "No answer" declines
  } optional
  item which "Which?" many of { a "A"  b "B"  c "C" } optional
  item sure "Sure?" yesno optional
  item weight "Weight" number 0..5000 optional
  item born "Born" date optional
  item woke "Woke" time optional
  item why "Why?" text optional when sure = yes
  note said """
    {name | "you"}, {often | "often"}, {which | "which"}, {sure | "sure"}, {weight | "weight"}, {born | "born"},
    {woke | "woke"}, {why | "why"}
    """`,
  {
    "sample.nb.form": `translation nb of sample "Skjema" from "A form" {
      often "Hvor ofte?" from "How often?" { never "Aldri" from "*Never*" }
    }`,
  },
);
const items = new Map(definition.body.flatMap((each) => (each.kind === "item" ? [[each.id, each]] : [])));
const texts = textsFor(definition, "nb");
let nb: Locale;

beforeAll(async () => {
  nb = await loadLocale("nb");
});

function said(answers: Record<string, string | number | string[]>): string {
  const result = load(definition).evaluate({ answers });
  const read = (id: string): Answered | undefined => {
    const item = items.get(id);
    return item && { item, state: result.items[id]! };
  };
  return plainText(texts.text("said")!.text, fillWith(read, texts, nb));
}

test("places say answers as people read them", () => {
  const answers = { name: "Liv", often: "never", which: ["a", "b", "c"], sure: "yes", weight: 1234.5 };
  expect(said({ ...answers, born: "2011-04-04", woke: "06:30", why: "x" })).toBe(
    "Liv, Aldri, A, B og C, Ja, 1 234,5, 4. april 2011, 06:30, x",
  );
});

test("without an answer, with one that declines or that is not allowed, and where nothing is asked, they say the fallback", () => {
  expect(said({ often: "declined", weight: -1, born: "2011-02-30", why: "x" })).toBe(
    "you, often, which, sure, weight, born, woke, why",
  );
});

test("the label of an option is said without its marks, and shows no other answer", () => {
  expect(answerWords(items.get("often")!, "daily", texts, nb)).toBe("*Daily* for them");
});

test("what people type is said as they typed it", () => {
  const typed = '<b onclick="x">**Liv**</b> {often | "x"} \\';
  expect(said({ name: typed })).toContain(typed);
});

test("an item that nobody can read is not there", () => {
  expect(
    plainText(
      '{gone | "them"}',
      fillWith(() => undefined, texts, nb),
    ),
  ).toBe("them");
});
