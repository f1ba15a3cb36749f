import type { Explanation } from "../../definition/explanation.ts";
import { checked } from "../../engine/check.ts";
import { explanationOf } from "../../engine/explain.ts";
import type { Program } from "../../engine/program.ts";
import type { Run } from "../../engine/run.ts";
import { start } from "../../engine/start.ts";
import { whole } from "../../engine/whole.ts";
import type { Filling } from "../filling.ts";
import { givenTo } from "../given.ts";

/** How the scores of a form came about, for the answers that it has now. */
export class Explaining {
  readonly #filling: Filling;
  #program: Program | undefined;
  #run: Run | undefined;

  constructor(filling: Filling) {
    this.#filling = filling;
  }

  /** The answers have changed. */
  forget(): void {
    this.#run = undefined;
  }

  explain(score: string): Explanation {
    const { definition, today } = this.#filling;
    this.#program ??= checked(definition, whole);
    this.#run ??= start(this.#program, givenTo(this.#filling), today === undefined ? {} : { today });
    return explanationOf(score, this.#program, this.#run);
  }
}
