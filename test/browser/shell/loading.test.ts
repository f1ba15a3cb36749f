import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  definitionOf,
  expectFault,
  expectNoAxeFindings,
  form,
  openPage,
  photograph,
  theSite,
} from "../harness/index.ts";

const definition = definitionOf(form`item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }`);
const served = JSON.stringify(definition);

const page = (attributes = ""): string => `<!doctype html><html lang="en"><title>A form</title>
<meta name="viewport" content="width=device-width">
<script type="module" src="/page.js"></script>
<main><h1>A page</h1><formscript-form src="/form.json" ${attributes}></formscript-form></main>`;

const script = `window.problems = [];
document.addEventListener("formscript-problem", ({ detail }) => window.problems.push(detail));
await import("/elements/formscript.js");`;

declare global {
  interface Window {
    problems: { kind: string; message: string }[];
  }
}

async function openWith(form: string | undefined, attributes = ""): Promise<Page> {
  (await theSite()).pages.delete("/form.json");
  return openPage({
    "/": page(attributes),
    "/page.js": script,
    ...(form !== undefined && { "/form.json": form }),
  });
}

const kinds = (page: Page): Promise<string[]> => page.evaluate(() => window.problems.map(({ kind }) => kind));

test("a form is fetched from where it is", async () => {
  const page = await openWith(served);
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  expect(await kinds(page)).toEqual([]);
});

test("while it loads, that is said", async () => {
  const page = await openWith(served, "hidden");
  let go = (): void => {};
  const wait = new Promise<void>((done) => (go = done));
  await page.route("**/slow.json", async (route) => {
    await wait;
    await route.fulfill({ body: served });
  });
  await page.evaluate(() => {
    const form = document.createElement("formscript-form");
    form.src = "/slow.json";
    document.querySelector("main")!.append(form);
  });
  await page.getByText("Loading…").last().waitFor();
  await expectNoAxeFindings(page);
  go();
  await page.getByText("How are you?").last().waitFor();
  await expect.poll(() => page.getByText("Loading…").count()).toBe(0);
});

test("where the network is lost, that is said, and it can be tried again", async () => {
  const page = await openWith(undefined);
  expectFault(page, /404/);
  await page.getByText("The form could not be loaded.").waitFor();
  expect(await kinds(page)).toEqual(["not loaded"]);
  await expectNoAxeFindings(page);
  await photograph(page, "shell-not-loaded");
  (await theSite()).pages.set("/form.json", served);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  expect(await page.getByText("The form could not be loaded.").count()).toBe(0);
});

test("what is wrong is said in the language of the page", async () => {
  const page = await openWith(undefined, `lang="nb"`);
  expectFault(page, /404/);
  await page.getByRole("button", { name: "Prøv igjen" }).waitFor();
});

test("what was answered stays where another form cannot be loaded", async () => {
  const page = await openWith(served);
  expectFault(page, /404/);
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  await page.evaluate(() => {
    document.querySelector("formscript-form")!.src = "/nowhere.json";
  });
  await page.getByText("The form could not be loaded.").waitFor();
  expect(await page.getByRole("radio", { name: "Well", exact: true }).isChecked()).toBe(true);
});

test.each([
  ["broken", "<html>"],
  ["broken", "null"],
  ["broken", `{"formscript": 1}`],
  ["newer", `{"formscript": 2}`],
])("what is %s says so: %s", async (kind, text) => {
  const page = await openWith(text);
  const words = kind === "newer" ? "made for a newer version" : "its definition is damaged";
  await page.getByText(words).waitFor();
  expect(await kinds(page)).toEqual([kind]);
  await expectNoAxeFindings(page);
});

test("answers that a page gives are kept until the form is there", async () => {
  const page = await openPage({
    "/": `<!doctype html><html lang="en"><title>A form</title><script type="module" src="/page.js"></script><main></main>`,
    "/page.js": `${script}
      const form = document.createElement("formscript-form");
      form.answers = { q1: 1 };
      document.querySelector("main").append(form);
      form.src = "/form.json";`,
    "/form.json": served,
  });
  await expect.poll(() => page.getByRole("radio", { name: "Unwell" }).isChecked()).toBe(true);
});

test("what a form needs that not every form does is tried for again, and no answer is lost", async () => {
  const page = await openWith(served);
  await page.getByRole("radio", { name: "Well", exact: true }).waitFor();
  expectFault(page, /Failed to load resource|net::/);
  await page.route("**/parts/more-*", (route) => route.abort());
  await page.evaluate((definition) => {
    const form = document.querySelector("formscript-form")!;
    Object.assign(form, { definition, answers: { q1: 3 } });
  }, definitionOf(form`item q1 "How many?" integer 0..9`));
  await page.getByText("The form could not be loaded.").waitFor();
  expect(await kinds(page)).toEqual(["not loaded"]);
  await page.unroute("**/parts/more-*");
  expect(await page.getByLabel("How many?").inputValue()).toBe("3");
  expect(await page.getByText("The form could not be loaded.").count()).toBe(0);
});
