import { expect, test } from "vitest";
import { expectFault } from "../../browser/harness/index.ts";
import { openStudio, sleep, studioIn } from "./harness.ts";

test("saving writes the file, and says that it has", async () => {
  const { page, open, behind, saved } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  await expect.poll(() => page.locator(".status .saved").textContent()).toBe("1 file not saved");
  expect(await page.title()).toMatch(/^●/);
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("sleep.form")).toBe(sleep.replace("Are you tired", "Are you very tired"));
  await expect.poll(() => page.locator(".status .saved").textContent()).toBe("All saved");
});

test("what saves by itself and cannot says so once, and stops nobody", async () => {
  const { page, open, behind, saved } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await page.keyboard.press("Control+Shift+p");
  await page.keyboard.type("save by itself");
  await page.getByRole("option", { name: "Save by itself: turn on" }).waitFor();
  await page.keyboard.press("Enter");
  expectFault(page, /507/);
  let writes = 0;
  await page.route("**/write", (route) => {
    writes += 1;
    return route.fulfill({ status: 507, body: "sleep.form cannot be written: the disk is full." });
  });
  await behind("Are you ");
  await page.keyboard.type("very ");
  const said = page.locator(".status .said");
  await expect.poll(() => said.textContent()).toContain("the disk is full");
  expect(await page.getByRole("dialog").count()).toBe(0);
  // As long as nothing else is typed, waiting longer changes nothing.
  await page.waitForTimeout(2_500);
  expect(writes).toBe(1);
  await page.unroute("**/write");
  await page.keyboard.type("very ");
  await expect.poll(() => saved("sleep.form")).toContain("very very tired");
});

test("line ends stay what they were", async () => {
  const { page, open, behind, saved } = await openStudio({ "sleep.form": sleep.replaceAll("\n", "\r\n") });
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  await page.keyboard.press("Control+s");
  await expect
    .poll(() => saved("sleep.form"))
    .toBe(sleep.replace("Are you tired", "Are you very tired").replaceAll("\n", "\r\n"));
});

test("a file that is changed elsewhere is shown anew; not over what is typed here", async () => {
  const { page, text, open, behind, saved, elsewhere } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  elsewhere("sleep.form", sleep.replace("tired", "weary"));
  await expect.poll(() => text.textContent()).toContain("Are you weary?");
  await behind("Do you lie ");
  await page.keyboard.type("long ");
  const theirs = sleep.replace("tired", "drowsy");
  elsewhere("sleep.form", theirs);
  const bar = page.getByRole("alert").filter({ hasText: "was changed on the disk" });
  await bar.waitFor();
  await page.keyboard.press("Control+s");
  expect(saved("sleep.form")).toBe(theirs);
  await bar.getByRole("button", { name: "Compare" }).click();
  await page.locator(".comparison").getByText("drowsy").first().waitFor();
  expect(await page.locator(".comparison .fs-whose").allTextContents()).toEqual(["Theirs", "Mine"]);
  await expect.poll(() => page.locator(".comparison .cm-changedText").count()).toBeGreaterThan(0);
  await bar.getByRole("button", { name: "Keep mine" }).click();
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("sleep.form")).toContain("Do you lie long awake");
});

test("a file in dispute keeps its name, and what is typed", async () => {
  const { page, text, open, behind, saved, elsewhere } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  const theirs = sleep.replace("tired", "drowsy");
  elsewhere("sleep.form", theirs);
  const bar = page.getByRole("alert").filter({ hasText: "was changed on the disk" });
  await bar.waitFor();
  await page.getByRole("button", { name: "Rename file" }).click();
  await page.getByRole("textbox", { name: "Name of the file" }).fill("rest.form");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".status .said").textContent()).toContain("was changed elsewhere");
  expect(await text.textContent()).toContain("Are you very tired?");
  expect(saved("sleep.form")).toBe(theirs);
  await bar.getByRole("button", { name: "Keep mine" }).click();
  await page.getByRole("button", { name: "Rename file" }).click();
  await page.getByRole("textbox", { name: "Name of the file" }).fill("rest.form");
  await page.keyboard.press("Enter");
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of rest.form");
  expect(saved("rest.form")).toContain("Are you very tired?");
});

test("their text is taken where the author says so", async () => {
  const { page, text, open, behind, elsewhere } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  elsewhere("sleep.form", sleep.replace("tired", "drowsy"));
  await page.getByRole("button", { name: "Take theirs" }).click();
  await expect.poll(() => text.textContent()).toContain("Are you drowsy?");
  expect(await page.locator(".status .saved").textContent()).toBe("All saved");
});

test("what is not saved survives a reload, and a file that was removed can be written again", async () => {
  const { page, open, behind, elsewhere, saved } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  const { text } = await studioIn(page);
  await expect.poll(() => text.textContent()).toContain("Are you very tired?");
  elsewhere("sleep.form", null);
  await page.getByRole("button", { name: "Keep my text" }).click();
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("sleep.form")).toContain("very tired");
});

test("what is typed while the language server is still to come survives a reload, too", async () => {
  const { page, open, behind } = await openStudio({ "sleep.form": sleep, "notes.form": "" });
  page.on("dialog", (dialog) => void dialog.accept());
  await page.route(/worker/, () => {});
  await page.reload();
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  await page.reload();
  const { text } = await studioIn(page);
  await expect.poll(() => text.textContent()).toContain("Are you very tired?");
});

test("leaving with changes that are not saved asks", async () => {
  const { page, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  const asked = page.waitForEvent("dialog");
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await closing;
});

test("a form is begun by its title, and files are renamed and deleted", async () => {
  const { page, text, open, saved } = await openStudio({ "a/one.form": sleep });
  await open("a/one.form");
  await page.getByRole("button", { name: "New form" }).first().click();
  await page.getByRole("textbox", { name: "Title of the form" }).fill("How do you eat?");
  await page.keyboard.press("Enter");
  await expect.poll(() => saved("a/how_do_you_eat.form")).toContain('form how_do_you_eat "How do you eat?"');
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of a/how_do_you_eat.form");
  await page.getByRole("button", { name: "Rename file" }).click();
  await page.getByRole("textbox", { name: "Name of the file" }).fill("b/eat.form");
  await page.keyboard.press("Enter");
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of b/eat.form");
  expect(saved("b/eat.form")).toContain("How do you eat?");
  await page.getByRole("button", { name: "Delete file" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect.poll(() => page.locator("[data-path='b/eat.form']").count()).toBe(0);
  expect(() => saved("b/eat.form")).toThrow();
});

test("what has been typed can be undone under a new name, too", async () => {
  const { page, text, open, behind, saved } = await openStudio({
    "one.form": sleep,
    "two.form": sleep.replace("form sleep", "form nap"),
  });
  await open("one.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  await open("two.form");
  await open("one.form");
  await page.getByRole("button", { name: "Rename file" }).click();
  await page.getByRole("textbox", { name: "Name of the file" }).fill("three.form");
  await page.keyboard.press("Enter");
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of three.form");
  const tabs = page
    .getByRole("navigation", { name: "Open files" })
    .getByRole("button", { name: ".form", exact: false });
  expect(
    await tabs.evaluateAll((all) =>
      all.map((button) => button.getAttribute("title")).filter((title) => title !== "Close"),
    ),
  ).toEqual(["three.form", "two.form"]);
  expect(await text.textContent()).toContain("Are you very tired?");
  await text.focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => text.textContent()).toContain("Are you tired?");
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("three.form")).toBe(sleep);
});

test("a form's translations are called as it is, with what is not saved of them", async () => {
  const translation = 'translation nb of sleep "Søvn" from "Sleep" {}\n';
  const { page, text, open, behind, saved } = await openStudio({
    "a/sleep.form": `import often from "./scales.form"\n${sleep}`,
    "a/sleep.nb.form": translation,
    "a/scales.form": 'scale often { 0 "No" 1 "Yes" }\n',
  });
  await open("a/sleep.nb.form");
  await behind("Søvn");
  await page.keyboard.type("løs");
  await open("a/sleep.form");
  await page.getByRole("button", { name: "Rename file" }).click();
  await page.getByRole("textbox", { name: "Name of the file" }).fill("b/rest.form");
  await page.keyboard.press("Enter");
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of b/rest.form");
  await expect.poll(() => text.textContent()).toContain('"../a/scales.form"');
  await page.locator("[role=treeitem][data-path='b/rest.nb.form']").waitFor();
  expect(saved("b/rest.nb.form")).toBe(translation);
  expect(() => saved("a/sleep.nb.form")).toThrow();
  await open("b/rest.nb.form");
  expect(await text.textContent()).toContain("Søvnløs");
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("b/rest.nb.form")).toContain("Søvnløs");
});
