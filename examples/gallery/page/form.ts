import type { Definition } from "formscript/definition";
import type { FormscriptForm } from "formscript/elements";
import { render } from "lit";
import type { Build } from "../keep-built.ts";
import type { Listed } from "../library.ts";
import { beside } from "./beside.ts";
import { findingsOf, onBuild } from "./builds.ts";
import { heard } from "./heard.ts";
import { keepSettings, type Settings, settingsHere } from "./settings.ts";

const id = location.pathname.split("/").at(-1);
const form = document.querySelector<FormscriptForm>("#form")!;
const page = document.documentElement;
const log = heard(form, show);
let settings = settingsHere();
let listed: Listed | undefined;
/** The form as it was built, and as it is shown. */
let built = "";
let shown = "";

apply();
onBuild(async (build) => {
  render(findingsOf(build), document.querySelector<HTMLElement>("#findings")!);
  await load(build);
});

/** The form as it has been built last. Answers stay. */
async function load({ ok }: Build): Promise<void> {
  const [library, text] = await Promise.all([
    fetch("/library.json").then((response): Promise<readonly Listed[]> => response.json()),
    fetch(`/dist/${id}/definition.json`).then((response) => response.text()),
  ]);
  listed = library.find((each) => each.id === id);
  if (listed) document.title = `${listed.title} – the instrument library`;
  if (ok || built === "") built = text;
  show();
  apply();
}

function show(): void {
  if (!listed) return;
  const change = (name: keyof Settings, value: string): void => {
    settings = { ...settings, [name]: value };
    keepSettings(settings);
    apply();
    show();
  };
  render(
    beside({ listed, settings, change, log: log.said }),
    document.querySelector<HTMLElement>("#beside")!,
  );
}

function apply(): void {
  const { language, layout, results, colours, direction, width, readonly } = settings;
  page.dataset.colours = colours;
  page.dataset.width = width;
  setAttribute("language", direction === "rtl" ? "ar" : language);
  setAttribute("layout", layout);
  setAttribute("results", results);
  form.toggleAttribute("readonly", readonly !== "");
  if (built !== "") define(direction === "rtl" ? asArabic(built) : built);
}

/** Gives the form its definition, if it is another; the answers stay. */
function define(text: string): void {
  if (text === shown) return;
  const { answers, inputs } = form;
  const isFirst = shown === "";
  shown = text;
  form.definition = JSON.parse(text) as Definition;
  if (isFirst) return;
  form.inputs = inputs;
  form.answers = answers;
}

/** A form goes by its language: the wording shown is taken for Arabic, so that it runs from right to left. */
function asArabic(text: string): string {
  const definition = JSON.parse(text) as Definition;
  const { texts, language } = definition;
  const ar = { ...texts[language], ...texts[settings.language] };
  return JSON.stringify({ ...definition, texts: { ar, ...texts } });
}

function setAttribute(name: string, value: string): void {
  if (value === "") form.removeAttribute(name);
  else form.setAttribute(name, value);
}
