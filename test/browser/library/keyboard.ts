import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Definition, Item } from "../../../runtime/definition/definition.ts";
import type { Answer } from "../../../runtime/definition/submission.ts";
import type { Answering } from "./answering.ts";
import { type Heard, hearing } from "./hearing.ts";
import { Wording } from "./wording.ts";

type Step = Answering["steps"][number];

/**
 * Somebody who fills in a form by keys alone, and knows of it nothing but the roles and names of what has the focus.
 * Goes through it once: what is asked must come in printed order, under its name, and nothing else must be asked.
 */
export class KeyboardUser {
  readonly #page: Page;
  readonly #steps: readonly Step[];
  readonly #items: ReadonlyMap<string, Item>;
  readonly #wording: Wording;
  /** The question that comes next, or that the focus is in. */
  #at = 0;
  /** Whether that one has been answered, at least in part. */
  #isBegun = false;

  constructor(page: Page, definition: Definition, { steps, response }: Answering) {
    this.#page = page;
    this.#steps = steps;
    this.#items = new Map(steps.map(({ item }) => [item.id, item]));
    this.#wording = new Wording(definition, { ...response.inputs, ...response.answers });
  }

  /** Answers all, and stops at the button that submits; where there is none, at the end. */
  async fillIn(): Promise<void> {
    const hear = await hearing(this.#page);
    await this.#page.keyboard.press("Tab");
    for (let heard = await hear(); heard && heard.name !== "Submit"; heard = await hear()) {
      const isStep = heard.name === "Next" || (heard.name === "Add an entry" && this.#isAnotherEntryNext);
      if (heard.role === "button" && isStep) {
        await this.#page.keyboard.press("Enter");
        // The focus goes to what is new, which takes its time.
        await expect.poll(hear).not.toEqual(heard);
        if (isControl(await hear())) continue;
      } else if (isControl(heard)) {
        await this.#answer(heard, hear);
      }
      await this.#page.keyboard.press("Tab");
    }
    const left = this.#steps.slice(this.#at + (this.#isBegun ? 1 : 0)).filter(isAnswered);
    if (left.length > 0)
      throw new Error(`The keyboard does not come to ${left.map(({ name }) => name).join(", ")}.`);
  }

  async #answer(heard: Heard, hear: () => Promise<Heard | undefined>): Promise<void> {
    const step = this.#stepOf(heard);
    const { keyboard } = this.#page;
    const { answer, item } = step;
    const isOn = (name: string, code: Answer): boolean => this.#isOption(name, step, code);
    switch (heard.role) {
      case "radio": {
        let at: Heard | undefined = heard;
        for (let more = 20; at && !isOn(at.name, answer) && more > 0; more--) {
          await keyboard.press("ArrowDown");
          at = await hear();
        }
        if (at && !at.isChecked) await keyboard.press("Space");
        this.#done();
        return;
      }
      case "checkbox": {
        const isChosen = Array.isArray(answer) && answer.some((code) => isOn(heard.name, code));
        if (isChosen !== heard.isChecked) await keyboard.press("Space");
        return;
      }
      case "slider":
        await keyboard.press("min" in item.type && answer === item.type.min ? "Home" : "End");
        this.#done();
        return;
      case "textbox":
        await keyboard.type(written(heard.name, item, answer));
        if (item.type.kind !== "date") this.#done();
        return;
      default:
        throw new Error(`Nobody knows how to answer ${told(heard)}.`);
    }
  }

  /** The question that this is about: the one that it was, or the next one that has an answer, or one before that. */
  #stepOf(heard: Heard): Step {
    for (let at = this.#at; at < this.#steps.length; at++) {
      const step = this.#steps[at]!;
      if (this.#isAbout(heard, step)) {
        this.#at = at;
        this.#isBegun = true;
        return step;
      }
      if (isAnswered(step) && !(at === this.#at && this.#isBegun)) break;
    }
    const next = this.#steps[this.#at];
    throw new Error(
      `What comes is ${told(heard)}, and should be ${next?.name ?? "nothing"}${
        next ? `, ${this.#wording.question(next.item, this.#items).join(" ")}` : ""
      }.`,
    );
  }

  #isAbout({ name, within }: Heard, { item }: Step): boolean {
    const said = [...within, name].join(" ");
    return this.#wording.question(item, this.#items).every((words) => said.includes(words));
  }

  #isOption(name: string, { item }: Step, code: Answer): boolean {
    if (typeof code !== "string" && typeof code !== "number") return false;
    const label = this.#wording.option(item, code);
    const question = this.#wording.question(item, this.#items).join(" ");
    return name === label || name === `${question} ${label}`;
  }

  #done(): void {
    this.#at++;
    this.#isBegun = false;
  }

  get #isAnotherEntryNext(): boolean {
    return this.#steps[this.#at + (this.#isBegun ? 1 : 0)]?.name.includes("[") ?? false;
  }
}

/** Not a button, a link, or a heading that the focus has been put on. */
function isControl(heard: Heard | undefined): boolean {
  return heard !== undefined && !["button", "link", "heading", "generic"].includes(heard.role);
}

function isAnswered({ answer }: Step): boolean {
  return answer !== null;
}

/** What is typed into a box. */
function written(name: string, { type }: Item, answer: Answer): string {
  if (answer === null) return "";
  if (type.kind !== "date") return String(answer);
  const [year = "", month = "", day = ""] = String(answer).split("-");
  const part = { Day: day, Month: month, Year: year }[name];
  if (part === undefined) throw new Error(`A date has no box called “${name}”.`);
  return part;
}

function told({ role, name, within }: Heard): string {
  return `${role} “${name}” in ${within.map((each) => `“${each}”`).join(", ")}`;
}
