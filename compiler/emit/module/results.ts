import type { BandSet } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import { type Code, named, outcomeWithin } from "./code.ts";
import type { ModuleContext } from "./context.ts";
import { Node } from "./node.ts";

interface Result {
  readonly node: Node;
  readonly code: Code;
}

/** What a form works out from the answers: lets, scores, conditions of band sets, cut-offs, flags, checks. */
export class Results {
  readonly #program: ModuleContext;
  readonly #made = new Map<string, Result>();
  readonly #sets = new Map<BandSet, Result>();

  constructor(program: ModuleContext) {
    this.#program = program;
  }

  /** In the order of the definition. */
  get nodes(): readonly Node[] {
    const { lets, scores, bands, cutoffs, flags, checks } = this.#program.definition;
    const ids = [...lets, ...scores, ...cutoffs, ...flags, ...checks].map(({ id }) => this.of(id).node);
    return [
      ...ids.slice(0, lets.length + scores.length),
      ...bands.flatMap((set) => this.#sets.get(set)?.node ?? []),
      ...ids,
    ];
  }

  declareAll(): void {
    const { lets, scores, bands, cutoffs, flags, checks } = this.#program.definition;
    for (const { id } of [...lets, ...scores, ...cutoffs, ...flags, ...checks]) this.of(id);
    for (const set of bands) {
      if (set.when === undefined) continue;
      const comment = `bands ${set.score} ${set.id} when ${this.#program.source.words(set.when)}`;
      this.#sets.set(set, this.#make(`${set.score} ${set.id} applies`, comment, set, set.when, false));
    }
  }

  of(id: string): Result {
    const known = this.#made.get(id);
    if (known) return known;
    const { lets, scores, cutoffs, flags, checks } = this.#program.definition;
    const value = [...lets, ...scores].find((each) => each.id === id);
    const verdict = [...cutoffs, ...flags].find((each) => each.id === id);
    const check = checks.find((each) => each.id === id);
    const part = (value ?? verdict ?? check)!;
    const expression = value?.value ?? verdict?.when ?? check!.holds;
    const comment = `${id} = ${this.#program.source.words(expression)}`;
    const made = this.#make(id, comment, part, expression, verdict?.hidden !== undefined);
    this.#made.set(id, made);
    return made;
  }

  /** The name of whether a band set applies; null where it always does. */
  condition(set: BandSet): string | null {
    return this.#sets.get(set)?.node.name ?? null;
  }

  read(id: string, reader: Node): Code {
    const { node, code } = this.of(id);
    reader.reads.add(node);
    return code;
  }

  /** `isSilent`: false where it is not asked. */
  #make(name: string, comment: string, part: object, expression: Expression, isSilent: boolean): Result {
    const { names, expressions } = this.#program;
    const node = new Node(names.take(name), this.#program.comment(comment, part), names);
    const code = expressions.code(expression, { node, hint: name, lines: node.lines });
    if (!isSilent || !code.facts.notAsked) {
      node.conclude(code);
      return { node, code: named(node.name, code.facts) };
    }
    node.conclude(code, `${outcomeWithin(code)} ?? false`);
    return { node, code: named(node.name, { ...code.facts, notAsked: false }) };
  }
}
