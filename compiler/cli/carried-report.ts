import type { Definition } from "../../runtime/definition/definition.ts";
import type { LostAnswer, LostBecause } from "../../runtime/engine/index.ts";
import { printable } from "../diagnostics/render/width.ts";
import { columns } from "./columns.ts";

/** So many different losses, and so many lines that are no response, are told one by one. */
const MOST = 200;

/** Answers of one kind that could not be carried over. */
export interface Loss {
  /** By its old name; within a repeat `incident.severity`. */
  readonly item: string;
  readonly because: LostBecause;
  /** What was chosen, where that is what it is about. */
  readonly answer?: unknown;
  count: number;
  /** The first line with such an answer. */
  readonly line: number;
}

/** What keeps responses that were complete from being submitted now. */
export interface Want {
  /** The question, by its new name, or the check. */
  readonly id: string;
  readonly because: "unanswered" | "check";
  count: number;
  /** The first line with it. */
  readonly line: number;
}

/** What was carried over and what was not, of however many responses: it grows with the kinds of loss, up to a limit. */
export class CarriedReport {
  responses = 0;
  answers = 0;
  /** Losses, and lines that are no response, beyond those that are told one by one. */
  more = { losses: 0, wrong: 0 };
  readonly wrong: { readonly line: number; readonly error: string }[] = [];
  /** How many responses say that they are of another version. */
  readonly versions: Record<string, number> = {};
  readonly #losses = new Map<string, Loss>();
  readonly #wants = new Map<string, Want>();

  get losses(): readonly Loss[] {
    return [...this.#losses.values()];
  }

  get isWhole(): boolean {
    return this.#losses.size === 0 && this.wrong.length === 0;
  }

  lose({ name, answer, because }: LostAnswer, line: number): void {
    const item = name.replaceAll(/\[\d+\]/g, "");
    const said = because === "option" ? { answer } : {};
    const key = JSON.stringify([item, because, said]);
    const known = this.#losses.get(key);
    if (known) known.count += 1;
    else if (this.#losses.size < MOST) this.#losses.set(key, { item, because, ...said, count: 1, line });
    else this.more.losses += 1;
  }

  /** The new version does not take it as it is, though the old one did. */
  wants(name: string, because: Want["because"], line: number): void {
    const id = name.replaceAll(/\[\d+\]/g, "");
    const key = JSON.stringify([id, because]);
    const known = this.#wants.get(key);
    if (known) known.count += 1;
    else if (this.#wants.size < MOST) this.#wants.set(key, { id, because, count: 1, line });
  }

  isNoResponse(line: number, error: string): void {
    if (this.wrong.length < MOST) this.wrong.push({ line, error });
    else this.more.wrong += 1;
  }

  /** `version`: another than the one whose answers are read. */
  isOf(version: string | undefined): void {
    if (version !== undefined) this.versions[version] = (this.versions[version] ?? 0) + 1;
  }

  versionWords({ version }: Definition): string[] {
    return Object.entries(this.versions).map(
      ([other, count]) =>
        `${counted(count, "response")} ${count === 1 ? "is" : "are"} of version ${printable(other)} by what the results say, and ${count === 1 ? "was" : "were"} read as if of ${version}.`,
    );
  }

  json(old: Definition, fresh: Definition): unknown {
    const { responses, answers, losses, wrong, more, versions } = this;
    const formOf = ({ id, version, hashes }: Definition) => ({ id, version, hashes });
    return {
      schema: 1,
      old: formOf(old),
      new: formOf(fresh),
      responses,
      answers,
      losses,
      incomplete: [...this.#wants.values()],
      wrong,
      more,
      versions,
    };
  }

  pretty(old: Definition, fresh: Definition): string {
    const { responses, answers, losses, wrong, more } = this;
    const said = losses.map(({ item, because, answer, count, line }) => [
      `  ${printable(item)}${answer === undefined ? "" : ` = ${printable(shown(answer))}`}`,
      reasons[because],
      `${counted(count, "answer")}, ${count === 1 ? "in" : "first in"} line ${line}`,
    ]);
    const wanted = [...this.#wants.values()].map(({ id, because, count, line }) => [
      `  ${printable(id)}`,
      because === "check" ? "is a check that is not met" : "is not answered",
      `${counted(count, "response")}, ${count === 1 ? "in" : "first in"} line ${line}`,
    ]);
    return `${[
      `${old.id} ${old.version} → ${fresh.id} ${fresh.version}: ${counted(responses, "response")}, ${counted(answers, "answer")} carried over`,
      ...(losses.length > 0 ? ['Not carried over, and kept under "before":', ...columns(said)] : []),
      ...(more.losses > 0 ? [`  and ${counted(more.losses, "answer")} more`] : []),
      ...(wanted.length > 0 ? ["Complete before, and not any more:", ...columns(wanted)] : []),
      ...this.versionWords(old),
      ...wrong.map(({ line, error }) => `Line ${line} ${printable(error)}; it is kept as it is.`),
      ...(more.wrong > 0 ? [`So it is with ${counted(more.wrong, "line")} more.`] : []),
    ].join("\n")}\n`;
  }
}

const reasons: Readonly<Record<LostBecause, string>> = {
  question: "is not asked any more",
  kind: "is answered in another way",
  option: "is no option any more",
  "not allowed": "is not allowed any more",
};

function shown(answer: unknown): string {
  return Array.isArray(answer) ? answer.join(" + ") : String(answer);
}

/** "1 answer", "1,200 answers". */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
