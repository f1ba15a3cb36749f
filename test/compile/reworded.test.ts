import { describe, expect, test } from "vitest";
import { Cache } from "../../compiler/cache.ts";
import { parse } from "../../grammar/index.ts";
import type { Form, Text } from "../../grammar/tree.ts";
import { libraryFiles } from "../lsp/library.ts";
import { outcomeOf } from "./outcome.ts";

const files = libraryFiles();
const forms = [...files].flatMap(([path, text]) => {
  const form = parse(text).tree.declarations.find((one): one is Form => one.kind === "form");
  return path.endsWith(".form") && form ? [{ path, text, form }] : [];
});

/** So many texts of a form are changed, from all over it. */
const some = 6;

/** The texts of a form that people read, at whatever depth. */
function textsIn(part: object): Text[] {
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value !== "object" || value === null) return [];
    const isRead = ["wording", "title", "message", "label", "help"].includes(key);
    return isRead && value.kind === "text" ? [value as Text] : textsIn(value);
  });
}

describe.each(forms)("$path", ({ path, text, form }) => {
  const all = textsIn(form);
  const step = Math.max(1, Math.floor(all.length / some));
  const chosen = all.filter((_, at) => at % step === 0);

  test("a form in other words is what somebody finds who opens it now", () => {
    const cache = new Cache({ keepsSyntax: true });
    for (const { start, end } of chosen) {
      const within = start + Math.ceil((end - start) / 2);
      for (const word of ["", " really", "{", " <b>"]) {
        // Each follows the form as it is, which is without a mistake.
        outcomeOf(files, path, cache);
        const typed = new Map(files).set(path, text.slice(0, within) + word + text.slice(within));
        expect(outcomeOf(typed, path, cache)).toEqual(outcomeOf(typed, path, new Cache()));
      }
    }
  });
});

const text = `form mood "Mood" {
  version "1.0.0"
  language en
  licence free
  scale often { 0 never "Never" 1 some "Some" 2 daily "Daily" }
  item q1 "One" one of often
  item q2 "Two" one of often
  score total "Total" = sum(q1, q2)
  bands total { 0..1 low "Low" 2..4 high "High" source "A" }
}
`;

test("what a form means is not worked out again for other words, however many follow each other", () => {
  const cache = new Cache({ keepsSyntax: true });
  const read = (path: string, words: string) => {
    const texts = new Map([[path, text.replace('"One"', `"${words}"`)]]);
    expect(outcomeOf(texts, path, cache)).toEqual(outcomeOf(texts, path, new Cache()));
    return cache.forms.get(cache.parsed.get(path)!.source.tree.declarations[0] as Form)!;
  };
  const first = read("a.form", "One");
  const second = read("a.form", "One more");
  expect(second.form.definition!.scores).toBe(first.form.definition!.scores);
  for (let count = 0; count < 100; count += 1) read("a.form", `One ${count}`);
});

const elsewhere = `import often from "scales.form"\n${text.replace(/ {2}scale.*\n/, "")}`;
const scales = 'scale often { 0 never "Never" 1 some "Some" 2 daily "Daily" }\n';
const normed = text
  .replace("  bands", '  table norms from "norms.csv"\n  score t "T" = lookup(norms, total)\n  bands')
  .replace(/}\n$/, '  example "none" { q1..q2 = 0  expect t = 10 }\n}\n');

test.each([
  ["a table that is another now", { "a.form": normed, "norms.csv": "total,t\n0,10\n1..4,20\n" }, /20/],
  ["a scale of another file that is another now", { "a.form": elsewhere, "scales.form": scales }, /2(?= d)/],
  [
    "a translation that is out of date",
    { "a.form": `${text}translation nb of mood { q1 "En" from "One" }\n` },
    null,
  ],
])("%s is seen, whatever else is only in other words", (_, written, also) => {
  const before = new Map(Object.entries(written));
  const after = new Map([...before].map(([path, text]) => [path, also ? text.replace(also, "30") : text]));
  after.set("a.form", before.get("a.form")!.replace('"One"', '"One more"'));
  const cache = new Cache({ keepsSyntax: true });
  const [sound] = outcomeOf(before, "a.form", cache);
  expect(sound!.definition).toBeDefined();
  expect(outcomeOf(after, "a.form", cache)).toEqual(outcomeOf(after, "a.form", new Cache()));
});
