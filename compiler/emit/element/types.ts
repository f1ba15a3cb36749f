import type { Definition } from "../../../runtime/definition/definition.ts";
import { events, type Field, fields, type Method, methods, type Told } from "./members.ts";
import { classOf, tagOf } from "./names.ts";

/** The types of a form's element: they know its items, inputs, flags and languages by those of the module. */
export function elementTypes({ id, version }: Definition): string {
  const name = classOf(id);
  const tag = tagOf(id);
  return `// ${id} ${version}, made by Formscript. Changes belong into the form.
import type { Answers, FlagId, Inputs, ItemId, Language, Problem, Result, Submission } from "./index.js";

/** \`<${tag}>\`; importing the module registers it. */
export class ${name} extends HTMLElement {
${[...fields.map(fieldText), ...methods.map(methodText)].join("\n")}
  /** Until the form is shown, with all that it needs. */
  readonly updateComplete: Promise<boolean>;
  addEventListener<Type extends keyof ${name}EventMap>(
    type: Type,
    listener: (this: ${name}, event: ${name}EventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof ${name}EventMap>(
    type: Type,
    listener: (this: ${name}, event: ${name}EventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What the element tells its page. */
export interface ${name}EventMap extends Omit<HTMLElementEventMap, ${events.map(({ name }) => JSON.stringify(name)).join(" | ")}> {
${events.map(eventText).join("\n")}
}

${details}

declare global {
  interface HTMLElementTagNameMap {
    ${JSON.stringify(tag)}: ${name};
  }
}
`;
}

function fieldText({ name, type, about, readonly }: Field): string {
  return `  /** ${about} */\n  ${readonly ? "readonly " : ""}${name}: ${type};`;
}

function methodText({ name, parameters, type, about }: Method): string {
  return `  /** ${about} */\n  ${name}(${parameters}): ${type};`;
}

function eventText({ name, detail, about }: Told): string {
  return `  /** ${about} */\n  ${JSON.stringify(name)}: CustomEvent<${detail}>;`;
}

const details = `export interface Change {
  /** An id, in a repeat \`incident[2].severity\`. */
  readonly item: string;
  /** As it is stored; \`null\`: none. */
  readonly answer: unknown;
  /** What may look different now, by id. */
  readonly changed: ReadonlySet<string>;
  /** As it is when it is read. */
  readonly result: Result;
}

export interface SubmitDetail {
  readonly submission: Submission;
  /** Until the answers are stored the form says that it is being sent; where that fails, it offers to try again. */
  until(stored: Promise<unknown>): void;
}

export interface FlagDetail {
  readonly id: FlagId;
  readonly text: string;
  readonly urgent: boolean;
  /** What to do, by audience: \`clinician\`, \`respondent\`. */
  readonly advice: Readonly<Record<string, string>>;
}

export interface ProblemDetail {
  readonly kind: "not loaded" | "broken" | "newer";
  /** For developers, in English. */
  readonly message: string;
}

/** How answers are kept on the device until they are sent. */
export interface DraftOptions {
  /** For AES-GCM, to encrypt and to decrypt. Whoever has it can read the draft. */
  readonly key: CryptoKey;
  /** After so many days without a change the draft is deleted. Default: 7. */
  readonly days?: number;
  /** Keeps drafts of the same form apart, such as those of two persons. */
  readonly name?: string;
  /** Where it is kept. Default: the browser's local storage. */
  readonly store?: DraftStore;
}

/** A place for texts that cannot be read without the key. */
export interface DraftStore {
  read(name: string): Promise<string | undefined> | string | undefined;
  write(name: string, text: string): Promise<void> | void;
  remove(name: string): Promise<void> | void;
}`;
