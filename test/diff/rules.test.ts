import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codes, diff, sentenceOf } from "../../compiler/diff/index.ts";
import { markdownReview } from "../../compiler/diff/render/markdown.ts";
import { rules } from "../../compiler/diff/rules/index.ts";
import { load } from "../../runtime/engine/index.ts";
import { cases, formOf, names } from "./cases.ts";

/** What else a case cannot help showing, each with the reason. */
const alsoFound: Readonly<Record<string, { readonly codes: readonly string[]; readonly why: string }>> = {
  "band-added": { codes: ["band-moved"], why: "the new band takes its scores from another" },
  "band-removed": { codes: ["band-moved"], why: "its scores go to another band" },
  "item-shifted": { codes: ["text-changed"], why: "the words have changed places" },
  "layout-changed": { codes: ["text-added"], why: "the section that it moves to has a title" },
  "option-declines": { codes: ["option-score"], why: "what declines has no score" },
  "option-shifted": {
    codes: ["option-added", "text-changed"],
    why: "an option has come between, and the words of the others have moved on",
  },
  "translation-stale": { codes: ["text-changed"], why: "it is stale because the original has changed" },
  "withheld-changed": {
    codes: ["text-added", "text-removed", "rights-changed"],
    why: "wording is withheld only under a licence that says so, and a topic takes its place",
  },
};

/** Changes that show in no answers: only what is said of answers and results, or what things are called. */
const withoutWitness: ReadonlySet<string> = new Set([
  "item-shifted",
  "option-shifted",
  "form-renamed",
  "score-renamed",
  "band-renamed",
  "verdict-renamed",
  "flag-urgent",
  "advice-changed",
  "accuracy-changed",
  "source-changed",
]);

const grave: ReadonlySet<string> = new Set(["answers", "score", "interpretation", "routing"]);

test("every rule has a case, and every case a rule", () => {
  expect([...codes].sort()).toEqual(names);
});

test("every rule has a page for explain", () => {
  const pages = join(import.meta.dirname, "../../compiler/diff/pages");
  const missing = codes.filter((code) => !existsSync(join(pages, `${code}.md`)));
  expect(missing).toEqual([]);
  for (const code of codes) {
    const [title, , ...rest] = readFileSync(join(pages, `${code}.md`), "utf8").split("\n");
    expect(title).toMatch(/^# \S.*[^.]$/);
    expect(rest.join("\n")).toContain("## What to do");
  }
});

test("codes are readable slugs, no two the same", () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});

describe.each(names)("%s", (name) => {
  const [before, after] = [formOf(name, "before"), formOf(name, "after")];
  const difference = diff(before, after);
  const own = difference.changes.filter(({ code }) => code === name);

  test("is found, and nothing else", () => {
    expect(own.length).toBeGreaterThan(0);
    const others = new Set(difference.changes.map(({ code }) => code).filter((code) => code !== name));
    expect([...others].sort()).toEqual([...(alsoFound[name]?.codes ?? [])].sort());
  });

  test("comes with answers for which the versions differ", () => {
    const { class: is } = rules.find(({ code }) => code === name)!;
    for (const change of own) {
      if (!grave.has(is) || withoutWitness.has(name)) expect(change.evidence).toBeUndefined();
      else expect(change.evidence?.kind).toBe("witness");
      expect(change.readable !== undefined).toBe(is === "answers");
    }
  });

  test("the other way round, the same places are named", () => {
    const back = diff(after, before, { evidence: false });
    const places = (changes: typeof back.changes, [from, to]: readonly ["old" | "new", "old" | "new"]) =>
      [...new Set(changes.map(({ place }) => `${place.kind} ${place[from]} ${place[to]}`))].sort();
    expect(places(back.changes, ["new", "old"])).toEqual(places(difference.changes, ["old", "new"]));
  });

  test("is told as it was", () => {
    const found = difference.changes.map((change) => ({ ...change, message: sentenceOf(change) }));
    const form = { kind: "changed", path: "mood.form", title: "Mood", difference } as const;
    held(
      join(cases, name, "expected.json"),
      `${JSON.stringify({ ...difference, changes: found }, null, 2)}\n`,
    );
    held(join(cases, name, "expected.md"), markdownReview({ forms: [form] }));
  });

  test("the hashes of the definitions tell the same", () => {
    const found = new Set(difference.changes.map((change) => change.class));
    const isRenamed = difference.changes.some(({ code }) => code === "form-renamed");
    for (const one of ["answers", "score", "interpretation", "wording"] as const) {
      const differs = before.hashes[one] !== after.hashes[one];
      // Words that change places are other words; what is stored is taken as it was.
      const isShifted = name === "item-shifted" && one === "answers";
      if (found.has(one) && !isRenamed && !isShifted) expect(differs, one).toBe(true);
      // What comes of answers and scores is part of what verdicts read.
      const isApart = one !== "wording" && !found.has(one) && !found.has("answers");
      if (isApart && (one !== "interpretation" || !found.has("score"))) expect(differs, one).toBe(false);
    }
  });

  test("both versions run", () => {
    expect(() => [load(before), load(after)]).not.toThrow();
  });
});

function held(path: string, text: string): void {
  if (process.env.RENEW) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}
