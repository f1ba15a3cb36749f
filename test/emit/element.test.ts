import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { events, fields, methods } from "../../compiler/emit/element/members.ts";
import { classOf, tagOf } from "../../compiler/emit/element/names.ts";
import { libraryFiles } from "./emitted.ts";
import { faults } from "./faults.ts";

const audit = await libraryFiles("forms/audit/audit_c.form");

test.each([
  ["audit", "audit-form", "AuditForm"],
  ["audit_c", "audit-c-form", "AuditCForm"],
  ["gad_7", "gad-7-form", "Gad7Form"],
  ["a__b_", "a--b--form", "ABForm"],
])("%s is <%s>, of the class %s", (id, tag, name) => {
  expect([tagOf(id), classOf(id)]).toEqual([tag, name]);
});

test("a page that uses the element as it is meant is fine", async () => {
  const program = `
import { AuditCForm } from "./element.js";
const form = document.createElement("audit-c-form");
form.answers = { q1: 2, q2: null };
form.inputs = { sex: "female" };
form.language = "nb";
form.language = "nn-NO";
form.addEventListener("formscript-submit", ({ detail }) => {
  const { answers, result } = detail.submission;
  console.log(answers.q1 === 3, result.scores.total.state === "scored");
  detail.until(fetch("/answers", { method: "POST", body: JSON.stringify(detail.submission) }));
});
form.addEventListener("formscript-change", (event) => console.log(event.detail.result.flags.all_from_q1));
form.addEventListener("formscript-flag", (event) => console.log(event.detail.id === "all_from_q1"));
form.addEventListener("click", (event) => console.log(event.clientX));
form.layout = "questions";
if (form.complete) void form.submit();
else console.log(form.problems.map(({ kind }) => kind), form.result?.scores.total.state, form.validity.valid);
void form.goTo("q2");
await form.updateComplete;
const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
form.drafts = { key, days: 2 };
const found: AuditCForm | null = document.querySelector("audit-c-form");
document.body.append(form, found ?? new AuditCForm());
`;
  expect(await faults(audit, program)).toEqual([]);
});

const mistakes: readonly [what: string, statement: string, code: string][] = [
  ["an item that is misspelled", "form.answers = { q4: 1 };", "TS2353"],
  ["an answer that is no option", "form.answers = { q1: 5 };", "TS2322"],
  ["an input that is misspelled", 'form.inputs = { gender: "male" };', "TS2353"],
  ["a property that is misspelled", "form.anwsers = {};", "TS2551"],
  ["a layout that does not exist", 'form.layout = "sideways";', "TS2322"],
  ["what cannot be set", "form.complete = true;", "TS2540"],
  ["an element that is misspelled", 'document.querySelector("audit-d-form")?.answers;', "TS2339"],
  [
    "an item of a submission that is misspelled",
    'form.addEventListener("formscript-submit", ({ detail }) => detail.submission.answers.q5);',
    "TS2339",
  ],
  [
    "a score of a change that is misspelled",
    'form.addEventListener("formscript-change", ({ detail }) => detail.result.scores.totl);',
    "TS2551",
  ],
  [
    "a flag that does not exist",
    'form.addEventListener("formscript-flag", ({ detail }) => detail.id === "dependence");',
    "TS2367",
  ],
];

test("what the form does not have does not compile", async () => {
  const head = 'import "./element.js";\nconst form = document.createElement("audit-c-form");\n';
  const found = await faults(audit, head + mistakes.map(([, statement]) => `${statement}\n`).join(""));
  expect(found).toEqual(mistakes.map(([, , code], at) => `consumer.ts:${at + 3} ${code}`));
});

test("the package of the form leads to the element, and keeps it in a bundle", () => {
  const manifest = JSON.parse(textOf("package.json"));
  expect(manifest).toMatchObject({
    sideEffects: ["./element.js"],
    exports: { "./element.js": { types: "./element.d.ts", default: "./element.js" } },
  });
  const { modules } = JSON.parse(textOf(manifest.customElements));
  expect(modules[0].declarations[0]).toMatchObject({ tagName: "audit-c-form", customElement: true });
});

test("each module of the package has types, and they are there", () => {
  const { exports } = JSON.parse(textOf("package.json"));
  for (const [path, target] of Object.entries<{ types?: string; default?: string }>(exports)) {
    if (!path.endsWith(".js") && path !== ".") continue;
    expect(target.types, path).toMatch(/\.d\.ts$/);
    for (const file of Object.values(target)) expect(textOf(file.slice(2)), file).toBeTruthy();
  }
});

test("the element has what every form has, but for what it brings itself", () => {
  const manifest = JSON.parse(readFileSync("build/elements/custom-elements.json", "utf8"));
  const [every] = manifest.modules[0].declarations;
  const names: string[] = every.members.map(({ name }: { name: string }) => name);
  const own = [...fields, ...methods].map(({ name }) => name);
  expect([...own, "definition", "src", "formAssociated"].sort()).toEqual(names.sort());
  expect(events.map(({ name }) => name)).toEqual(every.events.map(({ name }: { name: string }) => name));
  const attributes: string[] = every.attributes.map(({ name }: { name: string }) => name);
  const settable = fields.flatMap(({ attribute }) => attribute ?? []);
  expect([...settable, "src"].sort()).toEqual(attributes.sort());
});

function textOf(path: string): string {
  return audit.find((file) => file.path === path.replace("./", ""))?.text ?? "";
}
