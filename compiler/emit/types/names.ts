import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Outline } from "../outline.ts";

/** The names of the types of one form, none twice. */
export class TypeNames {
  readonly #taken = new Set(given);
  readonly #names = new Map<string, string>();

  constructor(definition: Definition, outline: Outline) {
    for (const scale of Object.keys(definition.scales)) this.#name(`scale ${scale}`, pascal(scale));
    for (const repeat of outline.repeats.keys()) this.#name(`repeat ${repeat}`, `${pascal(repeat)}Entry`);
    for (const { score, id } of definition.bands) {
      this.#name(`bands ${score} ${id}`, `${pascal(score)}${id === "default" ? "" : pascal(id)}Band`);
    }
  }

  scale(id: string): string {
    return this.#names.get(`scale ${id}`)!;
  }

  entry(repeat: string): string {
    return this.#names.get(`repeat ${repeat}`)!;
  }

  bands(score: string, set: string): string {
    return this.#names.get(`bands ${score} ${set}`)!;
  }

  #name(key: string, wanted: string): void {
    let name = wanted;
    while (this.#taken.has(name)) name += "_";
    this.#taken.add(name);
    this.#names.set(key, name);
  }
}

/** What every module's types are called, and what TypeScript has already. */
const given = (
  "Answers Inputs Response Result Items Scores Options Problem Submission Submitted ItemId InputId ScoreId CutoffId FlagId " +
  "CheckId Language Answered Missing NotAsked Entries Scored Waiting Unscored ValidationError Array Record Readonly " +
  "Object String Number Boolean Date Map Set Promise Function Symbol Error"
).split(" ");

/** `drink_size` is `DrinkSize`. */
function pascal(id: string): string {
  return id.replace(/(?:^|_+)([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
}
