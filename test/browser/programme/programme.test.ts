import { expect, test } from "vitest";
import { DiskHost } from "../../../compiler/cli/host.ts";
import { compile } from "../../../compiler/compile.ts";
import type { History } from "../../../runtime/definition/programme-state.ts";
import { load } from "../../../runtime/engine/index.ts";
import { root } from "../../house/sources.ts";
import { expectNoAxeFindings, openPage, photograph, type Viewing } from "../harness/index.ts";

const { programmes } = compile(new DiskHost(root), ["forms/programme/early_years.form"]);
const { definition, forms } = programmes[0]!;
const answers = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`q${at + 1}`, at < 9 ? 2 : 0]));
const result = load(forms.get("epds")!).evaluate({ answers });
const history: History = {
  today: "2026-10-25",
  dates: { due: "2026-09-01", born: "2026-09-05" },
  done: { epds_pregnancy: { on: "2026-06-01" }, epds_six_weeks: { on: "2026-10-20", result } },
};

async function show(viewing: Viewing = {}, attributes = "") {
  const page = await openPage(
    {
      "/": `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark"><title>Programme</title>
        <script type="module" src="/page.js"></script>
        <main><h1>A family</h1><formscript-programme ${attributes}></formscript-programme></main>`,
      "/page.js": `import { defineProgramme } from "/elements/formscript.js";
        await defineProgramme();
        Object.assign(document.querySelector("formscript-programme"), ${JSON.stringify({ definition, history })});`,
    },
    viewing,
  );
  await page.getByRole("list").waitFor();
  return page;
}

test("the steps in the order of time, with today among them", async () => {
  const page = await show();
  const steps = (await page.getByRole("listitem").allInnerTexts()).map((text) =>
    text.split(/\n+/).slice(0, 2),
  );
  expect(steps.map(([title]) => title)).toEqual([
    "TWEAK at the first visit",
    "AUDIT-C at the first visit",
    "AUDIT",
    "EPDS at the antenatal check",
    "Conversation about her answers",
    "EPDS, a second time",
    "EPDS at the six-week check",
    "Conversation about her answers",
    "Today, October 25, 2026",
    "EPDS, a second time",
    "ASQ at the two-year check",
    "ASQ at the four-year check",
  ]);
  expect(steps[7]![1]).toContain("due now");
  expect(steps[6]![1]).toContain("done");
  await page.getByText("Waits for: AUDIT-C at the first visit").waitFor();
  await expectNoAxeFindings(page);
  await photograph(page, "programme-phone");
});

test.each([
  ["desktop", { width: 1100 }, ""],
  ["dark", { colours: "dark" }, 'language="nb"'],
  ["print", { media: "print", width: 800 }, ""],
] as const)("%s", async (name, viewing, attributes) => {
  const page = await show(viewing, attributes);
  await expectNoAxeFindings(page);
  await photograph(page, `programme-${name}`);
});
