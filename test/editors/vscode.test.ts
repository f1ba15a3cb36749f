import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everything } from "./everything.ts";
import { sleep } from "./sleep.ts";

const vsCode = everything("machine");

test("a form is compared with its committed version, on a page", async () => {
  const code = vsCode();
  await code.command("View: Close All Editors");
  await code.openFile("sleep.form");
  await code.page.locator(".codelens-decoration a", { hasText: /changes? since the commit/ }).waitFor();
  await code.command("Formscript: Compare with the Committed Version");
  const page = code.webview();
  await page.getByRole("heading", { name: "What changes in “Sleep”" }).waitFor();
  await code.photograph("review");
  expect(await page.locator("body").innerText()).toContain("band_2");
});

test.each([
  ["Dark Modern", "dark", 64],
  ["Dark High Contrast", "contrast", 0],
])("%s: pages are as dark as the editor", async (theme, name, most) => {
  const code = vsCode();
  await code.chooseTheme(theme);
  const brightest = () =>
    code
      .webview()
      .locator("body")
      .evaluate((body) =>
        Math.max(...getComputedStyle(body).backgroundColor.match(/\d+/g)!.map(Number).slice(0, 3)),
      );
  await code.openFile("sleep.form");
  await code.command("Formscript: Compare with the Committed Version");
  await code.webview().getByRole("heading", { name: "What changes in “Sleep”" }).waitFor();
  await expect.poll(brightest).toBeLessThanOrEqual(most);
  await code.photograph(`review-${name}`);
  const faint = code.webview().getByText("For: those who act on results.");
  const colour = await faint.evaluate((element) => getComputedStyle(element).color);
  // Who wants contrast gets it in what is otherwise paler, too.
  if (name === "contrast") expect(colour).toBe("rgb(255, 255, 255)");
  else expect(colour).not.toBe("rgb(255, 255, 255)");
  await code.command("View: Close All Editors");
  await code.openFile("sleep.form");
  await code.command("Formscript: Show the Running Form");
  await code.webview().getByRole("radio", { name: "Always" }).first().click();
  await code.webview().getByRole("radio", { name: "Never" }).last().click();
  await expect.poll(brightest).toBeLessThanOrEqual(most);
  await code.photograph(`preview-${name}`);
  await code.command("View: Close All Editors");
  await code.chooseTheme("Light Modern");
});

test("of a file with several forms, one is chosen to run", async () => {
  const code = vsCode();
  const evening = sleep.replace("form sleep", "form evening").replace("lie awake", "nod off");
  // Without their mistake.
  writeFileSync(join(code.folder, "two.form"), `${sleep}\n${evening}`.replaceAll("0..1 good", "0..2 good"));
  await code.command("Refresh Explorer");
  await code.openFile("two.form");
  await code.page.locator(".codelens-decoration a", { hasText: "Preview" }).first().click();
  const form = code.webview();
  await form.getByText("How often did you lie awake?").first().waitFor();
  await form.locator("#forms").selectOption("evening");
  await form.getByText("How often did you nod off?").first().waitFor();
  await code.photograph("two-forms");
  // The cursor chooses, too.
  await code.goTo(13);
  await form.getByText("How often did you lie awake?").first().waitFor();
});

test("a form that is shown is shown anew when a file that it takes its scale from changes on the disk", async () => {
  const code = vsCode();
  const [scale] = / {2}scale often \{[^}]*\}\n/.exec(sleep)!;
  const write = (name: string, text: string) => writeFileSync(join(code.folder, name), text);
  write("often.form", scale.trim());
  write(
    "apart.form",
    `import often from "./often.form"\n${sleep.replace(scale, "").replace("0..1 good", "0..2 good")}`,
  );
  await code.command("View: Close All Editors");
  await code.command("Refresh Explorer");
  await code.openFile("apart.form");
  await code.command("Formscript: Show the Running Form");
  const form = code.webview();
  await form.getByRole("radio", { name: "Always" }).first().waitFor();
  write("often.form", scale.trim().replace("Always", "Every night"));
  await form.getByRole("radio", { name: "Every night" }).first().waitFor();
});

test("a file is laid out as it is saved, and saved by itself, where VS Code is told to", async () => {
  const code = vsCode();
  const written = () => readFileSync(join(code.folder, "two.form"), "utf8");
  await code.command("View: Close All Editors");
  await code.openFile("two.form");
  await code.set({ "editor.formatOnSave": true });
  await code.goTo(2, 1);
  await code.page.keyboard.type("      ");
  await code.page.keyboard.press("Control+s");
  await expect.poll(written).toMatch(/^form sleep "Sleep" \{\n {2}version {2}"1\.0\.0"\n/);
  await code.set({ "files.autoSave": "afterDelay", "files.autoSaveDelay": 200 });
  await code.goTo(1, 1);
  await code.page.keyboard.type("// By itself");
  await code.page.keyboard.press("Enter");
  await expect.poll(written).toMatch(/^\/\/ By itself\n/);
  // Left on, it would save before the next test asks for it.
  await code.set({});
});

test("the walkthrough knows what has been done", async () => {
  const code = vsCode();
  const open = async () => {
    await code.command("Welcome: Open Walkthrough");
    await code.answer("walkthrough to open", "Your first form");
  };
  const step = (title: string, state: string) =>
    code.page.getByRole("checkbox", { name: new RegExp(`^${title}: ${state}$`) });
  await code.command("View: Close All Editors");
  await open();
  await step("Fill it in", "Not completed").waitFor();
  await step("Write your questions", "Not completed").waitFor();
  await code.openFile("sleep.form");
  await code.command("Formscript: Show the Running Form");
  await code.webview().getByRole("radio").first().waitFor();
  await code.command("View: Close All Editors");
  await open();
  await step("Fill it in", "Completed").waitFor();
  // A new form stands beside it, not in its place.
  await code.command("Formscript: New Form");
  await code.answer("How did you sleep", "The walk", "");
  await code.line('form the_walk "The walk"').waitFor();
  await code.page.keyboard.type("Did you walk?");
  await code.line('item q1 "Did you walk?" one of often').waitFor();
  await code.page.getByRole("tab", { name: /^Welcome|^Walkthrough/ }).click();
  await step("Make a form", "Completed").waitFor();
  await code.command("File: Save All Files");
  await step("Write your questions", "Completed").waitFor();
  await code.photograph("walkthrough");
});
