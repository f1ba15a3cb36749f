import { join } from "node:path";
import { elementFiles } from "../../../compiler/emit/element/index.ts";
import { definitionOf } from "../../browser/harness/definition.ts";
import type { Served } from "../../browser/harness/site.ts";
import { peer } from "./peers.ts";

/** One way to show a number of questions with the same four options, each its own radio group. */
export interface Contestant {
  readonly name: string;
  /** The first is the page that is opened. */
  pages(count: number): Readonly<Record<string, Served>>;
  /** What it is served from, by path. */
  readonly folders: Readonly<Record<string, string>>;
}

const options = ["Not at all", "On some days", "On more than half of the days", "Nearly every day"];

function questions(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `How often was it so, as sentence ${at + 1} says?`);
}

/** Bare groups of radio buttons with Lit. */
export const floor: Contestant = {
  name: "floor: bare Lit radio groups",
  folders: {},
  pages: (count) => ({
    [`/floor-${count}`]: markup(
      `<bare-form></bare-form><script type="module" src="/floor-${count}.js"></script>`,
    ),
    [`/floor-${count}.js`]: `import "/floor.js";
const form = document.querySelector("bare-form");
form.questions = ${JSON.stringify(questions(count))};
form.options = ${JSON.stringify(options)};`,
  }),
};

/** A form of ours, with a score over all questions and bands: built as `formscript build` does. */
export const ours: Contestant = {
  name: "formscript",
  folders: {},
  pages: (count) => {
    const items = questions(count).map((question, at) => `  item q${at} "${question}" one of often`);
    const definition = definitionOf(`form ours_${count} "Questions" {
  version  "1.0.0"
  language en
  licence  free
  scale often { ${options.map((option, at) => `${at} "${option}"`).join("  ")} }
${items.join("\n")}
  score total "Total" = sum(q0..q${count - 1})
  bands total { 0..${count} low "Low"  ${count + 1}..${count * 3} high "High"  source "Made up" }
}`);
    const files = elementFiles(definition).map(({ path, text }) => [`/ours_${count}/${path}`, text]);
    return {
      [`/ours-${count}`]: markup(
        `<ours-${count}-form></ours-${count}-form><script type="module" src="/ours_${count}/element.js"></script>`,
      ),
      ...Object.fromEntries(files),
    };
  },
};

export function surveyjs(root: string): Contestant | undefined {
  const core = peer(root, "survey-core", "2.5.38");
  const ui = peer(root, "survey-js-ui", "2.5.38");
  if (core === undefined || ui === undefined) return undefined;
  return {
    name: "survey-core and survey-js-ui 2.5.38",
    folders: { "/survey-core/": core, "/survey-js-ui/": ui },
    pages: (count) => {
      const elements = questions(count).map((title, at) => ({
        type: "radiogroup",
        name: `q${at}`,
        title,
        choices: options.map((text, value) => ({ value, text })),
      }));
      return {
        [`/surveyjs-${count}`]: markup(`<link rel="stylesheet" href="/survey-core/survey-core.min.css">
<div id="form"></div>
<script src="/survey-core/survey.core.min.js"></script>
<script src="/survey-js-ui/survey-js-ui.min.js"></script>
<script src="/surveyjs-${count}.js"></script>`),
        [`/surveyjs-${count}.js`]: `const model = new Survey.Model(${JSON.stringify({ elements })});
model.render(document.getElementById("form"));`,
      };
    },
  };
}

export function lforms(root: string): Contestant | undefined {
  const folder = peer(root, "lforms", "40.1.3");
  if (folder === undefined) return undefined;
  return {
    name: "lforms 40.1.3",
    folders: { "/lforms/": join(folder, "dist/lforms/webcomponent") },
    pages: (count) => {
      const items = questions(count).map((question, at) => ({
        questionCode: `q${at}`,
        linkId: `q${at}`,
        question,
        dataType: "CODING",
        answers: options.map((text, code) => ({ code: String(code), text })),
        displayControl: { answerLayout: { type: "RADIO_CHECKBOX" } },
      }));
      const form = { name: "Questions", lformsVersion: "40.0.0", items };
      return {
        [`/lforms-${count}`]: markup(`<link rel="stylesheet" href="/lforms/styles.css">
<div id="form"></div>
<script src="/lforms/assets/lib/zone.min.js"></script>
<script src="/lforms/lhc-forms.js"></script>
<script src="/lforms-${count}.js"></script>`),
        [`/lforms-${count}.js`]: `LForms.Util.addFormToPage(${JSON.stringify(form)}, "form");`,
      };
    },
  };
}

function markup(body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Questions</title>
<body>${body}</body>
</html>`;
}
