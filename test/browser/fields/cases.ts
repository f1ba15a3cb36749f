import type { Page } from "playwright-core";
import type { AnswerType } from "../../../runtime/definition/definition.ts";
import type { Answer, Answers } from "../../../runtime/definition/submission.ts";
import { form } from "../harness/index.ts";

/** How one kind of question is answered by hand. */
export interface Case {
  readonly form: string;
  readonly beside?: Readonly<Record<string, string>>;
  /** Answers `q1` from where Tab has come to, by keys alone. */
  readonly keys: readonly string[];
  /** Answers it by pointing, and by typing where that is how it is answered. */
  byHand(page: Page): Promise<void>;
  /** What comes of either. */
  readonly answer: Answer;
  /** An answer as it might be brought along, and what of it must be on the page. */
  readonly shown: { readonly answers: Answers; check(page: Page): Promise<unknown> };
  /** What a screen reader gets while there is no answer. */
  readonly read: string;
}

export const hand = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">
  <path id="palm" d="M15 30 L45 30 L42 55 L18 55 Z"/>
  <rect id="fingers" x="15" y="5" width="30" height="22"/>
</svg>`;

/** One of each; a kind of answer without one does not compile. */
export const cases: { readonly [Kind in AnswerType["kind"] | "figure"]: Case } = {
  one: {
    form: form`item q1 "How often?" one of { 0 never "Never"  1 often "Often"  refused "No answer" declines }`,
    keys: ["2"],
    byHand: (page) => page.getByText("Often", { exact: true }).click(),
    answer: "often",
    shown: {
      answers: { q1: "never" },
      check: (page) => page.getByRole("radio", { name: "Never" }).isChecked(),
    },
    read: `
      - radiogroup "How often?":
        - text: How often?
        - radio "Never"
        - text: Never
        - radio "Often"
        - text: Often
        - radio "No answer"
        - text: No answer`,
  },
  yesno: {
    form: form`item q1 "Does it hurt?" yesno`,
    keys: ["ArrowDown"],
    byHand: (page) => page.getByText("No", { exact: true }).click(),
    answer: "no",
    shown: {
      answers: { q1: "yes" },
      check: (page) => page.getByRole("radio", { name: "Yes" }).isChecked(),
    },
    read: `
      - radiogroup "Does it hurt?":
        - text: Does it hurt?
        - radio "Yes"
        - text: "Yes"
        - radio "No"
        - text: "No"`,
  },
  many: {
    form: form`item q1 "Who helps?" many of { family "Family"  friends "Friends"  nobody "Nobody" exclusive }`,
    keys: ["2", "1"],
    async byHand(page) {
      await page.getByText("Friends", { exact: true }).click();
      await page.getByText("Family", { exact: true }).click();
    },
    answer: ["family", "friends"],
    shown: {
      answers: { q1: ["friends"] },
      check: (page) => page.getByRole("checkbox", { name: "Friends" }).isChecked(),
    },
    read: `
      - group "Who helps?":
        - text: Who helps? Choose all that apply.
        - checkbox "Family"
        - text: Family
        - checkbox "Friends"
        - text: Friends
        - checkbox "Nobody"
        - text: Nobody`,
  },
  integer: {
    form: form`item q1 "How far along?" integer 0..45 unit "weeks"`,
    keys: ["3", "8", "Tab"],
    byHand: async (page) => {
      await page.getByRole("textbox", { name: "How far along?" }).fill("38");
      await page.getByText("weeks").click();
    },
    answer: 38,
    shown: {
      answers: { q1: 12 },
      check: async (page) => (await page.getByRole("textbox").inputValue()) === "12",
    },
    read: `
      - text: How far along?
      - textbox "How far along?"
      - text: weeks`,
  },
  number: {
    form: form`item q1 "How heavy?" number 0..45 decimals 1 unit "kg"`,
    keys: ["3", ".", "7", "Enter"],
    byHand: async (page) => {
      await page.getByRole("textbox").fill("3.7");
      await page.getByText("kg").click();
    },
    answer: 3.7,
    shown: {
      answers: { q1: 2.5 },
      check: async (page) => (await page.getByRole("textbox").inputValue()) === "2.5",
    },
    read: `
      - text: How heavy?
      - textbox "How heavy?"
      - text: kg`,
  },
  slider: {
    form: form`item q1 "How bad?" slider 0..10 step 1 from "none" to "worst"`,
    keys: ["ArrowRight"],
    async byHand(page) {
      const box = await page.getByRole("slider").boundingBox();
      if (box) await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
    },
    answer: 6,
    shown: {
      answers: { q1: 3 },
      check: async (page) => (await page.getByRole("slider").getAttribute("aria-valuetext")) === "3",
    },
    read: `
      - text: How bad?
      - slider "How bad?": "5"
      - text: 0 – none 10 – worst
      - status`,
  },
  text: {
    form: form`item q1 "What happened?" text at most 20`,
    keys: ["H", "i"],
    byHand: (page) => page.getByRole("textbox").fill("Hi"),
    answer: "Hi",
    shown: {
      answers: { q1: "<b>It</b>" },
      check: async (page) => (await page.getByRole("textbox").inputValue()) === "<b>It</b>",
    },
    read: `
      - text: What happened?
      - textbox "What happened?"
      - status`,
  },
  date: {
    form: form`item q1 "When?" date`,
    keys: ["3", "Tab", "3", "1", "Tab", "2", "0", "1", "1", "Enter"],
    async byHand(page) {
      await page.getByRole("textbox", { name: "Day" }).fill("31");
      await page.getByRole("textbox", { name: "Month" }).fill("03");
      await page.getByRole("textbox", { name: "Year" }).fill("2011");
      await page.getByRole("textbox", { name: "Month" }).fill("3");
      await page.getByRole("textbox", { name: "Year" }).focus();
    },
    answer: "2011-03-31",
    shown: {
      answers: { q1: "2011-02-03" },
      check: async (page) => (await page.getByRole("textbox", { name: "Day" }).inputValue()) === "3",
    },
    read: `
      - group "When?":
        - text: When? Month
        - textbox "Month"
        - text: Day
        - textbox "Day"
        - text: Year
        - textbox "Year"`,
  },
  time: {
    form: form`item q1 "At what time?" time`,
    keys: ["1", "4", ":", "0", "5", "Enter"],
    byHand: async (page) => {
      await page.getByRole("textbox").fill("14:05");
      await page.getByRole("textbox").blur();
    },
    answer: "14:05",
    shown: {
      answers: { q1: "09:30" },
      check: async (page) => /9:30/.test(await page.getByRole("textbox").inputValue()),
    },
    read: `
      - text: At what time?
      - textbox "At what time?"`,
  },
  figure: {
    form: form`item q1 "Where does it hurt?" many of { palm "Palm"  fingers "Fingers" } on "hand.svg"`,
    beside: { "hand.svg": hand },
    keys: ["ArrowRight", "Space"],
    byHand: (page) => page.locator("path").nth(1).click(),
    answer: ["fingers"],
    shown: {
      answers: { q1: ["palm"] },
      check: (page) => page.locator("input").first().isChecked(),
    },
    read: `
      - group "Where does it hurt?":
        - text: Where does it hurt? Choose all that apply.
        - group "Where does it hurt?":
          - checkbox "Palm"
          - checkbox "Fingers"
        - checkbox "Palm"
        - text: Palm
        - checkbox "Fingers"
        - text: Fingers`,
  },
};
