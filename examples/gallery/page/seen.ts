import type { Definition, Done, Programme } from "formscript/definition";
import type * as Elements from "formscript/elements";
import { load } from "formscript/engine";
import { html, render } from "lit";
import { type ComparisonCase, cases, type ProgrammeCase } from "./cases.ts";
import { languageName } from "./said.ts";
import { keepSettings, settingsHere } from "./settings.ts";

const seen = cases[location.pathname.split("/").at(-1) ?? ""];
const place = (id: string): HTMLElement => document.getElementById(id)!;

if (seen) {
  document.title = `${seen.title} – the instrument library`;
  place("title").textContent = seen.title;
  place("about").textContent = `${seen.about} The answers are made up.`;
  const elements: typeof Elements = await import(
    /* @vite-ignore */ `${location.origin}/dist/formscript/formscript.js`
  );
  await (seen.kind === "comparison" ? compared(seen, elements) : followed(seen, elements));
} else place("title").textContent = "There is nothing here.";

async function compared(
  { form, responses }: ComparisonCase,
  { defineComparison }: typeof Elements,
): Promise<void> {
  const definition = await fetched<Definition>(`${form}/definition.json`);
  await defineComparison();
  const element = document.createElement("formscript-comparison");
  Object.assign(element, { definition, responses });
  show(element, Object.keys(definition.texts));
}

async function followed(followed: ProgrammeCase, { defineProgramme }: typeof Elements): Promise<void> {
  const { programme, today, dates } = followed;
  const definition = await fetched<Programme>(`${programme}/programme.json`);
  const done: Record<string, Done> = {};
  for (const [step, { on, form, response }] of Object.entries(followed.done)) {
    const result =
      form &&
      response &&
      load(await fetched<Definition>(`${form}/definition.json`)).evaluate(response, { today: on });
    done[step] = { on, ...(result && { result }) };
  }
  await defineProgramme();
  const element = document.createElement("formscript-programme");
  Object.assign(element, { definition, history: { today, dates, done } });
  show(element, Object.keys(definition.texts));
}

async function fetched<T>(path: string): Promise<T> {
  return (await fetch(`/dist/${path}`)).json();
}

/** With the choice of its language, where it has several, and of light and dark. */
function show(element: HTMLElement, languages: readonly string[]): void {
  place("shown").append(element);
  let settings = settingsHere();
  const apply = (change: Partial<typeof settings>): void => {
    settings = { ...settings, ...change };
    keepSettings(settings);
    document.documentElement.dataset.colours = settings.colours;
    element.setAttribute("language", settings.language || (languages[0] ?? "en"));
  };
  const choice = (
    label: string,
    name: "language" | "colours",
    options: readonly (readonly [string, string])[],
  ) =>
    html`<label>${label}
      <select @change=${({ target }: Event) => apply({ [name]: (target as HTMLSelectElement).value })}>
        ${options.map(([value, said]) => html`<option value=${value} ?selected=${value === settings[name]}>${said}</option>`)}
      </select>
    </label>`;
  render(
    html`${
      languages.length > 1
        ? choice(
            "Language",
            "language",
            languages.map((tag) => [tag, languageName(tag)]),
          )
        : ""
    }
    ${choice("Colours", "colours", [
      ["", "Like the device"],
      ["light", "Light"],
      ["dark", "Dark"],
    ])}`,
    place("choices"),
  );
  apply({});
}
