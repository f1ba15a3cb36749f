import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { commandLine } from "./pack.ts";
import { sleep } from "./sleep.ts";
import { VsCode, type Where } from "./vscode.ts";

/** What an author does with a form, wherever the extension runs. Each test goes on with what the one before it leaves. */
export function everything(where: Where): () => VsCode {
  let code: VsCode;
  beforeAll(async () => {
    code = await VsCode.open(where, { "sleep.form": sleep });
  });
  afterEach(({ task }) => {
    if (task.result?.state === "fail") return code?.photograph("failed");
  });
  afterAll(() => code?.close());

  test("what is wrong is underlined, and told", async () => {
    await code.page.locator(".squiggly-error").first().waitFor();
    await code.goTo(1);
    await code.page.keyboard.press("F8");
    const told = code.page.locator(".marker-widget");
    await told.waitFor();
    await code.photograph("diagnostic");
    expect(await told.innerText()).toContain("No band covers 2 of Sleep");
  });

  test("the name of a mistake opens its page", async () => {
    await code.page.locator(".marker-widget a.code-link").click();
    const shown = code.webview();
    await shown.getByRole("heading", { level: 1 }).waitFor();
    expect(await shown.getByRole("heading").allInnerTexts()).toEqual(
      expect.arrayContaining(["Wrong", "Right"]),
    );
    await code.photograph("explained");
    await code.command("View: Close Editor");
  });

  test("a fix mends it", async () => {
    await code.goTo(17);
    const fix = await code.offered("Add the missing band");
    await code.photograph("fixes");
    await fix.click();
    await code.page.locator(".squiggly-error").first().waitFor({ state: "detached" });
  });

  test("a name says what it is worth", async () => {
    await code.goTo(12);
    await code.page.keyboard.press("Control+k");
    await code.page.keyboard.press("Control+i");
    const said = code.page.locator(".monaco-hover", { hasText: "Scored 0–2, counts in Sleep" });
    await said.first().waitFor();
    await code.photograph("hover");
    await code.page.keyboard.press("Escape");
  });

  test("what may stand at the cursor is offered", async () => {
    await code.goTo(24);
    await code.page.keyboard.press("End");
    await code.page.keyboard.type(", q2 = ");
    await code.page.keyboard.press("Control+Space");
    const offered = code.page.locator(".suggest-widget .monaco-list-row");
    await offered.filter({ hasText: "sometimes" }).waitFor();
    expect(await offered.count()).toBe(3);
    await code.photograph("completion");
    await code.page.keyboard.press("Escape");
    for (let count = 0; count < ", q2 = ".length; count += 1) await code.page.keyboard.press("Backspace");
  });

  test("a name is renamed wherever it stands", async () => {
    await code.goTo(6, 9);
    await code.page.keyboard.press("F2");
    const box = code.page.locator(".rename-box input");
    await box.waitFor();
    await box.fill("frequency");
    await code.page.keyboard.press("Enter");
    await code.line("one of frequency").first().waitFor();
    await code.photograph("renamed");
    expect(await code.line("one of frequency").count()).toBe(2);
  });

  test("a translation is begun, with a place for each text", async () => {
    await code.command("Formscript: New Translation");
    await code.answer("Into which language", "Norwegian Bok");
    await code.line('translation nb of sleep "" from "Sleep"').waitFor();
    await code.photograph("translation");
    await code.command("Replace");
    const [what, by] = ["Find", "Replace"].map((name) =>
      code.page.locator(".find-widget").getByRole("textbox", { name, exact: true }),
    );
    await what!.fill('"" from "Always"');
    await by!.fill('"Alltid" from "Always"');
    await code.page.keyboard.press("Control+Alt+Enter");
    await code.line('"Alltid" from "Always"').waitFor();
    await code.page.keyboard.press("Escape");
    await code.command("File: Save All Files");
    await code.command("View: Close Editor");
    await code.page.locator(".codelens-decoration a", { hasText: "1 translation: nb" }).waitFor();
  });

  test("the running form is shown beside the text, and says what comes of the answers, and why", async () => {
    await code.page.keyboard.press("Control+Home");
    await code.page.locator(".codelens-decoration a", { hasText: "Preview" }).first().click();
    const form = code.webview();
    await form.getByRole("radio", { name: "Always" }).first().click();
    const outcome = form.getByRole("complementary");
    await outcome.getByText("waiting for").waitFor();
    await form.getByRole("radio", { name: "Sometimes" }).last().click();
    await outcome.getByText("Sleeps badly").first().waitFor();
    await outcome.getByText("How this was worked out").click();
    await outcome.getByRole("rowheader", { name: "How often were you tired?" }).waitFor();
    // A click leads to the line of the question.
    await code.text().locator(".active-line-number", { hasText: "13" }).waitFor();
    // So do keys, and the cursor in the text leads to the question.
    await form.getByRole("radio", { name: "Sometimes" }).last().focus();
    await code.page.keyboard.press("Shift+Tab");
    await code.text().locator(".active-line-number", { hasText: "12" }).waitFor();
    await form.locator("[data-pointed]", { hasText: "lie awake" }).waitFor();
    await code.goTo(13);
    await form.locator("[data-pointed]", { hasText: "tired" }).waitFor();
    // Form and outcome each scroll by themselves; the bar above stays.
    expect(await form.locator("html").evaluate((page) => page.scrollHeight - page.clientHeight)).toBe(0);
    await code.photograph("preview");
  });

  test("the form is shown in its other language, and its answers stay", async () => {
    const form = code.webview();
    await form.getByLabel("Language").selectOption("nb");
    await form.getByRole("radio", { name: "Alltid" }).first().waitFor();
    expect(await form.getByRole("radio", { name: "Alltid" }).first().isChecked()).toBe(true);
    await form.getByLabel("Language").selectOption("en");
  });

  test("what is typed is shown, and the answers stay", async () => {
    await code.goTo(13, 31);
    await code.page.keyboard.type("really ");
    const form = code.webview();
    await form
      .getByRole("radiogroup", { name: /really/ })
      .or(form.getByRole("group", { name: /really/ }))
      .waitFor();
    await form.getByRole("complementary").getByText("Sleeps badly").first().waitFor();
    await code.command("File: Save All Files");
  });

  test("examples are run, with what they reach", async () => {
    await code.page.locator(".codelens-decoration a", { hasText: "2 examples" }).click();
    await code.page.getByRole("tab", { name: "Testing" }).click();
    await code.page.getByRole("treeitem", { name: /^sleep\.form \(Passed/ }).waitFor();
    await code.command("Test: Run All Tests with Coverage");
    await code.page.getByRole("treeitem", { name: /^sleep\.form coverage/ }).click();
    await code.page.keyboard.press("ArrowRight");
    await code.page.getByRole("treeitem", { name: /total is band_2/ }).waitFor();
    await code.photograph("coverage");
    await code.page
      .getByRole("tab", { name: /^Explorer/ })
      .first()
      .click();
  });

  test("the guide comes along, and its pages lead to each other", async () => {
    await code.command("View: Close All Editors");
    await code.openFile("sleep.form");
    await code.command("Formscript: Open Documentation");
    await code.answer("What do you want to read", "Guide");
    const shown = code.webview();
    await shown.getByRole("link", { name: "Bands: what the score means" }).click();
    await shown.getByRole("heading", { level: 1, name: /Bands/ }).waitFor();
    await code.photograph("guide");
    await code.command("View: Close Editor");
  });

  test("a new form is begun by its title", async () => {
    await code.command("Formscript: New Form");
    await code.answer("How did you sleep", "My day", "");
    await code.line('form my_day "My day"').waitFor();
    await code.page.getByRole("treeitem", { name: "my_day.form" }).waitFor();
    await code.command("View: Close Editor");
  });

  test("all examples are run at once", async () => {
    await code.command("Formscript: Run All Examples");
    for (const file of ["my_day", "sleep"])
      await code.page.getByRole("treeitem", { name: new RegExp(`^${file}\\.form \\(Passed`) }).waitFor();
    await code.page
      .getByRole("tab", { name: /^Explorer/ })
      .first()
      .click();
  });

  test("what developers get is built, as the command line builds it", async () => {
    await code.command("View: Close All Editors");
    await code.openFile("sleep.form");
    const built = join(code.folder, "dist");
    mkdirSync(join(built, "sleep"), { recursive: true });
    writeFileSync(join(built, "sleep/gone.js"), "// A form no longer gives this.");
    await code.command("Formscript: Build for Developers");
    await code.page.getByText("Built into dist: my_day, sleep, formscript.").first().waitFor();
    await code.photograph("built");
    const other = join(code.folder, "../by-command");
    execFileSync(process.execPath, [commandLine, "build", ".", "--out", other], { cwd: code.folder });
    for (const form of ["sleep", "my_day"])
      expect(textsIn(join(built, form))).toEqual(textsIn(join(other, form)));
    expect(Object.keys(textsIn(join(built, "formscript")))).toContain("formscript.js");
    rmSync(built, { recursive: true });
  });

  test("of a form with a mistake, nothing is built", async () => {
    await code.goTo(15, 45);
    await code.page.keyboard.type("q");
    await code.page.locator(".squiggly-error").first().waitFor();
    await code.command("Formscript: Build for Developers");
    await code.page
      .getByText("Nothing was built: 1 mistake in 1 file must be mended first.")
      .first()
      .waitFor();
    await code.photograph("not-built");
    await code.page.getByRole("button", { name: "Show What Is Wrong" }).click();
    await code.page
      .getByRole("treeitem", { name: /sleep\.form/ })
      .last()
      .waitFor();
    expect(existsSync(join(code.folder, "dist"))).toBe(false);
    await code.command("View: Toggle Problems");
    await code.goTo(15, 46);
    await code.page.keyboard.press("Backspace");
    await code.command("File: Save All Files");
  });

  return () => code;
}

/** The texts of a folder, by their paths. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}
