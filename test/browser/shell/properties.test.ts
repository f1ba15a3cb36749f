import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, told } from "../harness/index.ts";

const visit = form`
  input born "When were you born?" date
  input sex "Sex" one of { female "Female" male "Male" }
  item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }
  item q2 "Why?" text when q1 = 1
  score age "Age" = years(born, today)
  score total "Total" = q1
`;

type Form = HTMLElementTagNameMap["formscript-form"];

const within = <T>(page: Page, run: (form: Form) => T): Promise<T> =>
  page.locator("formscript-form").evaluate(run);

const unwell = { name: "Unwell" };

test("the inputs that the page does not give are asked first, and are inputs", async () => {
  const page = await open(visit, { inputs: { born: "2000-04-04" } });
  expect(await page.getByRole("radiogroup").allInnerTexts()).toHaveLength(2);
  await page.getByRole("radio", { name: "Female" }).check();
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  expect(await within(page, ({ inputs, complete }) => ({ inputs, complete }))).toEqual({
    inputs: { born: "2000-04-04", sex: "female" },
    complete: true,
  });
  await expectNoAxeFindings(page);
});

test("answers are what is asked and answered; setting them starts anew", async () => {
  const page = await open(visit, { answers: { q1: 1, q2: "So" } });
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  expect(await within(page, ({ answers }) => answers)).toEqual({ q1: 0 });
  await within(page, (form) => {
    form.answers = { q1: 1, q2: "Otherwise" };
  });
  await expect.poll(() => page.getByRole("textbox", { name: "Why?" }).inputValue()).toBe("Otherwise");
});

test("setting what is so already, as frameworks do at each turn, changes nothing", async () => {
  const page = await open(visit, { answers: { q1: 1 } });
  const why = page.getByRole("textbox", { name: "Why?" });
  await why.focus();
  await why.pressSequentially("Be");
  await within(page, (form) => {
    form.answers = { q1: 1 };
    form.answers = { ...form.answers };
    form.inputs = {};
    const { definition } = form;
    form.definition = definition;
  });
  await why.pressSequentially("cause");
  expect(await why.inputValue()).toBe("Because");
});

test("answers may be set before the inputs on which it depends whether they are asked", async () => {
  const page = await open(form`
    input age "Age" integer 0..120
    item q1 "Do you work?" yesno when age >= 18`);
  const answers = await within(page, (form) => {
    form.answers = { q1: "yes" };
    const before = form.answers;
    form.inputs = { age: 30 };
    const after = form.answers;
    return { before, after };
  });
  expect(answers).toEqual({ before: {}, after: { q1: "yes" } });
});

test("setting the inputs or the day keeps the answers", async () => {
  const page = await open(visit, {
    inputs: { born: "2000-04-04", sex: "male" },
    attributes: { today: "2020-04-03" },
  });
  await page.getByRole("radio", unwell).check();
  const age = (): Promise<unknown> => within(page, ({ result }) => result?.scores.age);
  expect(await age()).toMatchObject({ value: 19 });
  await within(page, (form) => form.setAttribute("today", "2020-04-04"));
  await expect.poll(age).toMatchObject({ value: 20 });
  await within(page, (form) => {
    form.inputs = { born: "2010-04-04", sex: "male" };
  });
  expect(await age()).toMatchObject({ value: 10 });
  expect(await page.getByRole("radio", unwell).isChecked()).toBe(true);
});

test("nothing, as frameworks set what a page does not know yet, is no answers, no inputs and no day", async () => {
  const page = await open(visit, { answers: { q1: 1 }, attributes: { today: "2020-04-04" } });
  for (const nothing of [undefined, null, ""]) {
    const read = await page.locator("formscript-form").evaluate(async (form: Form, nothing) => {
      Object.assign(form, { answers: nothing, inputs: nothing, today: nothing });
      await form.updateComplete;
      const { answers, inputs, problems } = form;
      return { answers, inputs, problems: problems.map((problem) => problem.kind) };
    }, nothing);
    expect(read).toEqual({ answers: {}, inputs: {}, problems: ["unanswered", "unanswered", "unanswered"] });
  }
  await page.getByRole("radio", unwell).check();
  expect(await within(page, ({ answers }) => answers)).toEqual({ q1: 1 });
  expect(await told(page, "formscript-problem")).toEqual([]);
});

test("a day that is none is told, and the next one is taken", async () => {
  const page = await open(visit, { answers: { q1: 1 }, attributes: { today: "tomorrow" } });
  expect(await told(page, "formscript-problem")).toMatchObject([
    { detail: { message: expect.stringContaining("tomorrow") } },
  ]);
  await within(page, (form) => form.setAttribute("today", "2020-04-04"));
  await expect.poll(() => page.getByRole("radio", unwell).isChecked()).toBe(true);
});

test("what a page does later to the answers that it gave changes nothing, until it gives them again", async () => {
  const page = await open(visit);
  const read = await within(page, (form) => {
    const mine: Record<string, number> = { q1: 0 };
    form.answers = mine;
    mine.q1 = 1;
    form.reset();
    const before = form.answers;
    form.answers = mine;
    return { before, after: form.answers };
  });
  expect(read).toEqual({ before: { q1: 0 }, after: { q1: 1 } });
});

test("what is read right after setting is what was set", async () => {
  const page = await open(visit);
  const read = await within(page, (form) => {
    form.inputs = { born: "2000-04-04", sex: "male" };
    form.answers = { q1: 1 };
    return { problems: form.problems, total: form.result?.scores.total, submission: form.submission };
  });
  expect(read.problems).toEqual([{ kind: "unanswered", item: "q2" }]);
  expect(read.total).toMatchObject({ value: 1 });
  expect(read.submission).toBeUndefined();
});

test("a page can lead to a question, and learns whether there is one", async () => {
  const page = await open(visit, { attributes: { layout: "questions" } });
  expect(await within(page, (form) => form.goTo("q1"))).toBe(true);
  const focused = await within(page, (form) => form.shadowRoot?.activeElement?.getAttribute("name"));
  expect(focused).toBe("q1");
  expect(await within(page, (form) => form.goTo("q2"))).toBe(false);
  expect(await within(page, (form) => form.goTo("nothing"))).toBe(false);
});

test("events say what they bring", async () => {
  const page = await open(visit, { inputs: { born: "2000-04-04", sex: "male" } });
  await within(page, (form) => {
    form.addEventListener("formscript-change", ({ detail }) => {
      const { item, answer, changed, result } = detail;
      document.title = `${item} ${answer} ${changed.has("total")} ${result.complete}`;
    });
  });
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  expect(await page.title()).toBe("q1 0 true true");
});

test("slots take what a page has to say", async () => {
  const page = await open(visit, {
    body: `<main><formscript-form>
      <p slot="before">Before</p><button slot="actions">Later</button><p slot="sent">Thanks!</p><p slot="after">After</p>
    </formscript-form></main>`,
    inputs: { born: "2000-04-04", sex: "male" },
    answers: { q1: 0 },
  });
  for (const text of ["Before", "Later", "After"]) expect(await page.getByText(text).isVisible()).toBe(true);
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Thanks!").waitFor();
  expect(await page.getByText("Your answers have been sent.").isVisible()).toBe(false);
});
