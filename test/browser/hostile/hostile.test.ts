import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Definition, Texts } from "../../../runtime/definition/definition.ts";
import { definitionOf, expectFault, form, open, openPage, told } from "../harness/index.ts";

/** What has tried to run in other people's pages. Whatever runs adds to `window.ran`. */
const hostile = [
  `<img src=x onerror="ran.push(1)">`,
  `<script>ran.push(2)</script>`,
  `"><svg onload=ran.push(3)>`,
  `'-ran.push(4)-'`,
  `\${ran.push(5)}`,
  `[click](javascript:ran.push(6))`,
  `<javascript:ran.push(7)>`,
  `[data](data:text/html,<script>ran.push(8)</script>)`,
  `{{constructor.constructor('ran.push(9)')()}}`,
  `</textarea></style></title><iframe srcdoc="<script>parent.ran.push(10)</script>">`,
  `\u202eevil\u202c \u2066x\u2069 \u0000 \ufeff`,
  `*a* **b** _c_ <!-- --> <a href="javascript:ran.push(11)">x</a>`,
];
const all = hostile.join(" ");

const everything = definitionOf(
  form`
  disclaimer "D" instructions "I" recall "R" precondition "P" population "O" answered by informant "parent"
  input who "Who" one of { a "A" b "B" }
  scale much { 0 no "No" 1 yes "Yes" }
  section s "Section" {
    note remark "A note"
    item q1 "Question" one of much help "Help"
    item q2 "Free" text optional
    item q3 "Long {q2 | "none"}" long text optional
    item q4 "Number" number 0..9 unit "kg" optional
    item q5 "Slide" slider 0..10 from "low" to "high" optional
    item q6 "Many" many of much optional
    item q7 "Where" one of { x "X" other "Other" specify optional } optional
    item q8 "Born" date optional
    item q9 "Body" many of { arm "Arm" leg "Leg" } on "body.svg" optional
  }
  grid g "Grid" one of much { row r1 "Row" row r2 "Row" }
  repeat child "Child" 0..2 { item name "Name" text }
  score total "Score" = q1 + sum(g) { source "Source" unverified "Unverified" }
  bands total "Bands" { 0..1 low "Low" { advice clinician "Advice" advice respondent "Advice" } 2..3 high "High" source "Source" disclaimer "Set" }
  cutoff risk "Cutoff" = total >= 1 { source "Source" sensitivity 0.8 for "Population" advice clinician "Advice" help "Help" }
  flag bad "Flag" = q1 = yes { urgent source "Source" unverified "Unverified" advice clinician "Advice" }
  check never "Check" = q1 = yes
`,
  {
    "body.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path id="arm" d="M0 0h4v4z"/><path id="leg" d="M5 5h4v4z"/></svg>`,
  },
);

/** The same form, with each of its texts, and all else that it says, turned hostile. */
function poisoned(definition: Definition): Definition {
  const texts: Texts = Object.fromEntries(
    Object.entries(definition.texts[definition.language]!).map(([key, text]) => [key, `${all} ${text}`]),
  );
  const sources = { source: all, unverified: all };
  return {
    ...definition,
    about: {
      ...definition.about,
      authors: all,
      licence: { ...definition.about.licence, notice: all, obtain: `javascript:ran.push(12)//${all}` },
    },
    texts: { [definition.language]: texts, ar: texts },
    scores: definition.scores.map((each) => ({ ...each, ...sources })),
    bands: definition.bands.map((each) => ({ ...each, ...sources })),
    cutoffs: definition.cutoffs.map((each) => ({
      ...each,
      ...sources,
      advice: [...(each.advice ?? []), all],
      accuracy: each.accuracy.map((one) => ({ ...one, population: all })),
    })),
    flags: definition.flags.map((each) => ({ ...each, ...sources })),
    figures: Object.fromEntries(
      Object.entries(definition.figures).map(([id, figure]) => [
        id,
        {
          viewBox: all,
          shapes: Object.fromEntries(Object.keys(figure.shapes).map((shape) => [shape, all])),
          outline: [all],
        },
      ]),
    ),
  };
}

const answers = {
  q1: "yes",
  q2: all,
  q3: all,
  r1: "no",
  r2: "yes",
  child: [{ name: all }],
  q7: "other",
  q7_other: all,
};

/** Nothing has run, nothing is there that could, and nothing leads where a script would. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const roots = [...document.querySelectorAll("formscript-form, formscript-result")].map(
      (each) => each.shadowRoot!,
    );
    const inside = roots.flatMap((root) => [...root.querySelectorAll("*")]);
    return {
      ran: (window as unknown as { ran: unknown[] }).ran,
      elements: inside.filter((each) =>
        /^(script|iframe|img|object|embed|style|link|base)$/i.test(each.localName),
      ).length,
      handlers: inside.flatMap((each) => each.getAttributeNames().filter((name) => /^on/i.test(name))),
      addresses: inside
        .flatMap((each) => [
          each.getAttribute("href"),
          each.getAttribute("src"),
          each.getAttribute("xlink:href"),
        ])
        .filter((address) => address !== null && !/^(#|https?:)/.test(address)),
    };
  });
  expect(found).toEqual({ ran: [], elements: 0, handlers: [], addresses: [] });
}

const watch = `window.ran = [];`;

for (const language of ["en", "ar"])
  test(`whatever a form says, in ${language}, is shown as text, and nothing of it runs`, async () => {
    const page = await open(poisoned(everything), {
      script: watch,
      language,
      answers,
      inputs: {},
      attributes: { results: "clinician", layout: "whole" },
    });
    // What should be drawn is no path: the browser says so, and draws nothing.
    expectFault(page, /attribute (viewBox|d): Expected/);
    await page.locator("[part~=results]").waitFor();
    for (const summary of await page.locator("summary").all()) await summary.click();
    await page
      .getByRole("button", { name: /Submit|إرسال/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(hostile[0]);
    for (const shown of [hostile[1]!, hostile[2]!, hostile[9]!])
      expect(await page.getByText(shown, { exact: false }).count()).toBeGreaterThan(5);
    await page.waitForTimeout(200);
    await expectHarmless(page);
  });

test("answers come back byte for byte, whatever is typed", async () => {
  const page = await open(everything, {
    script: watch,
    answers: { q1: "yes", r1: "no", r2: "no" },
    inputs: { who: "a" },
  });
  const typed = hostile.join("\n");
  await page.getByRole("textbox", { name: /^Long/ }).fill(typed);
  const line = all.replace("\u0000", "\ud83d\ude00");
  await page.getByRole("textbox", { name: /^Free/ }).fill(line);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Your answers have been sent.").waitFor();
  const [submitted] = await told(page, "formscript-submit");
  expect(submitted?.detail.submission.answers).toMatchObject({ q2: line, q3: typed });
  expect(await page.locator("bdi").first().innerText()).toContain(hostile[0]);
  await expectHarmless(page);
});

test("a stored submission that somebody made up shows as text", async () => {
  const definition = poisoned(everything);
  const submission = {
    answers: { ...answers, [all]: all, q1: all },
    inputs: { who: all, [all]: 1 },
    result: {
      form: { id: definition.id, version: all, hash: all, language: all },
      scores: {
        [all]: { state: "scored", value: all, range: [all, all], bands: { [all]: all } },
        total: { state: all },
      },
      cutoffs: { [all]: all, __proto__: true },
      flags: { bad: all },
    },
  };
  const page = await openPage({
    "/": `<!doctype html><html lang="en"><title>Results</title><script type="module" src="/page.js"></script>
      <main><formscript-result></formscript-result></main>`,
    "/page.js": `${watch} import { defineResult } from "/elements/formscript.js";
      await defineResult();
      Object.assign(document.querySelector("formscript-result"), ${JSON.stringify({ definition, submission })});`,
  });
  await page.locator("[part~=stored]").waitFor();
  await expectHarmless(page);
});
