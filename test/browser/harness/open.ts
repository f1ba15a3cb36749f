import type { Page } from "playwright-core";
import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Answers } from "../../../runtime/definition/submission.ts";
import type { FormEvents } from "../../../runtime/elements/events.ts";
import { definitionOf } from "./definition.ts";
import { libraryDefinition } from "./library.ts";
import { openPage, type Viewing } from "./open-page.ts";
import type { Served } from "./site.ts";

/** How a form is shown. */
export interface Showing extends Viewing {
  readonly language?: string;
  readonly answers?: Answers;
  readonly inputs?: Answers;
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  /** Other properties of the element; what JSON can say. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** The direction of the page around it. */
  readonly direction?: "ltr" | "rtl";
  /** What stands in the page's body; `<formscript-form></formscript-form>` must be in it. */
  readonly body?: string;
  /** A module that runs in the page before the form has its definition; `form` is the element. */
  readonly script?: string;
  /** Files beside the form's text, such as translations and drawings. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Further pages, scripts and style sheets, by path. */
  readonly pages?: Readonly<Record<string, Served>>;
}

/** Something that the form told its page. Sets have become lists. */
export interface Told<Name extends keyof FormEvents = keyof FormEvents> {
  readonly type: Name;
  readonly detail: FormEvents[Name]["detail"];
}

declare global {
  interface Window {
    told: Told[];
  }
}

/** Shows a form in a page of its own: the text of one, or a definition. */
export async function open(form: string | Definition, showing: Showing = {}): Promise<Page> {
  const definition = typeof form === "string" ? definitionOf(form, showing.beside) : form;
  const page = await openPage(
    { "/": markup(showing), "/page.js": script(definition, showing), "/page.css": style, ...showing.pages },
    showing,
  );
  await ready(page);
  return page;
}

/** Shows a form of the library: `openLibrary("audit_c", { language: "nb" })`. */
export async function openLibrary(id: string, showing: Showing = {}): Promise<Page> {
  return open(libraryDefinition(id), showing);
}

/** Waits until the form shows what it has been told, or why it cannot. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await customElements.whenDefined("formscript-form");
    const form = document.querySelector("formscript-form");
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const isShown = (): boolean =>
      [...(form?.shadowRoot?.children ?? [])].some(({ localName }) => localName !== "slot");
    await form?.updateComplete;
    for (const start = performance.now(); form && !isShown() && performance.now() - start < 20_000; )
      await frame();
    await form?.updateComplete;
    await frame();
    await frame();
  });
}

/** What the form has told its page so far, of one kind or of all. */
export async function told<Name extends keyof FormEvents>(page: Page, type?: Name): Promise<Told<Name>[]> {
  const all = await page.evaluate(() =>
    window.told.map(({ type, detail }) => ({
      type,
      detail: JSON.parse(
        JSON.stringify(detail, (_, value) => (value instanceof Set ? [...value] : value)) ?? "null",
      ),
    })),
  );
  return (type === undefined ? all : all.filter((each) => each.type === type)) as Told<Name>[];
}

/** All that a form tells, so that a kind that is new is not forgotten here. */
const events: Readonly<Record<keyof FormEvents, true>> = {
  "formscript-change": true,
  "formscript-submit": true,
  "formscript-flag": true,
  "formscript-problem": true,
};

const style = `body { margin: 0; }`;

function markup({
  direction = "ltr",
  body = "<main><formscript-form></formscript-form></main>",
}: Showing): string {
  return `<!doctype html>
<html lang="en" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>A form</title>
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
<body>
${body}
</body>
</html>
`;
}

function script(definition: Definition, showing: Showing): string {
  const { language, answers, inputs, attributes = {}, properties = {} } = showing;
  const given = {
    ...properties,
    ...(language && { language }),
    ...(answers && { answers }),
    ...(inputs && { inputs }),
  };
  return `import "/elements/formscript.js";
window.told = [];
for (const type of ${JSON.stringify(Object.keys(events))})
  document.addEventListener(type, ({ detail }) => window.told.push({ type, detail }));
const form = document.querySelector("formscript-form");
for (const [name, value] of Object.entries(${JSON.stringify(attributes)}))
  if (value !== false) form.setAttribute(name, value === true ? "" : value);
${showing.script ?? ""}
Object.assign(form, ${JSON.stringify(given)}, { definition: ${JSON.stringify(definition)} });
`;
}
