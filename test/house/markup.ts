import { fields } from "../../compiler/emit/element/members.ts";
import { tagOf } from "../../compiler/emit/element/names.ts";
import { files, read } from "./sources.ts";

const onEvery = /^(id|class|slot|lang|dir|hidden|style|title|data-[\w-]+|aria-[\w-]+)$/;
const ofForms = [...fields.flatMap(({ attribute }) => attribute ?? []), "exitTo"];

/** The elements of this project, with their attributes. */
const known: ReadonlyMap<string, readonly string[]> = new Map([
  ["formscript-form", [...ofForms, "src"]],
  ["formscript-result", ["src", "language", "audience", "today"]],
]);

/**
 * What is wrong with HTML in the documentation: an element that there is not, of this project or of a form; an attribute
 * that it does not have; one that is not closed; a script that no build writes. `forms` are texts of forms on the page.
 */
export function wrongInMarkup(html: string, forms: readonly string[]): readonly string[] {
  const ids = [...library(), ...forms].flatMap((text) => /^\s*form (\w+)/m.exec(text)?.[1] ?? []);
  const tags = new Map([...known, ...ids.map((id) => [tagOf(id), ofForms] as const)]);
  const wrong: string[] = [];
  for (const [, tag = "", written = ""] of html.matchAll(/<([a-z][a-z0-9]*-[a-z0-9-]*)((?:\s[^<>]*)?)>/g)) {
    const attributes = tags.get(tag);
    if (!attributes) wrong.push(`There is no <${tag}>.`);
    if (!html.includes(`</${tag}>`)) wrong.push(`<${tag}> is not closed.`);
    for (const [, name = ""] of written.matchAll(/([^\s=]+)(?:="[^"]*")?/g))
      if (attributes && !attributes.includes(name) && !onEvery.test(name))
        wrong.push(`<${tag}> has no attribute ${name}.`);
  }
  const scripts = new Set(["formscript/formscript.js", ...ids.map((id) => `${id}/element.js`)]);
  for (const [, source = ""] of html.matchAll(/<script[^>]* src="([^"]*)"/g))
    if (
      /\b(element|formscript)\.js$/.test(source) &&
      ![...scripts].some((each) => source.endsWith(`/${each}`))
    )
      wrong.push(`No build writes ${source}.`);
  return wrong;
}

function library(): readonly string[] {
  return files.filter((path) => /^forms\/.*\.form$/.test(path)).map(read);
}

/** What is wrong with a style sheet in the documentation: a custom property or a part that the reference does not have. */
export function wrongInStyle(css: string): readonly string[] {
  const reference = read("docs/reference/running-form.md");
  const said = [...css.matchAll(/--formscript-[a-z-]+|(?<=::part\()[a-z-]+/g)].map(([name]) => name);
  return said.filter((name) => !reference.includes(`\`${name}\``));
}
