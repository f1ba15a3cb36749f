import type { Expression } from "../../../runtime/definition/expression.ts";
import { isRepeat, type Placed, type PlacedRepeat } from "../outline.ts";
import { type Code, outcome } from "./code.ts";
import type { ModuleContext } from "./context.ts";
import type { Asked } from "./item.ts";
import { Node } from "./node.ts";

/** The conditions under which things are asked, each worked out once. */
export class Guards {
  readonly #program: ModuleContext;
  readonly #made = new Map<string, Asked>();

  constructor(program: ModuleContext) {
    this.#program = program;
  }

  /** Whether all of these hold, the outermost first, which decides where it does not hold. */
  asked(member: Placed | PlacedRepeat, guards: readonly Expression[]): Asked {
    const repeat = isRepeat(member) ? undefined : member.repeat;
    const key = JSON.stringify([repeat?.id, guards]);
    const known = this.#made.get(key);
    if (known) return known;
    const around = guards.length > 1 ? this.asked(member, guards.slice(0, -1)) : null;
    const made = this.#make(member, guards.at(-1)!, around);
    this.#made.set(key, made);
    return made;
  }

  #make(member: Placed | PlacedRepeat, guard: Expression, around: Asked | null): Asked {
    const { names, expressions, source } = this.#program;
    const id = isRepeat(member) ? member.repeat.id : member.item.id;
    const part = typeof guard === "object" ? guard : member;
    const comment = this.#program.comment(`when ${source.words(guard)}`, part);
    const node = new Node(names.take(`${id} asked`), comment, names);
    if (around) node.reads.add(around.node);
    const repeat =
      isRepeat(member) || !member.repeat ? undefined : this.#program.repeats.get(member.repeat.id)!;
    const lines: string[] = repeat ? [] : node.lines;
    const scope = { node, hint: `${id} when`, lines, ...(repeat && { repeat }) };
    const code = expressions.code(guard, scope);
    const text = withAround(ownText(code), around, repeat !== undefined);
    const canBeMissing = code.facts.missing || around?.canBeMissing === true;
    if (!repeat) node.conclude(code, text);
    else {
      node.reads.add(repeat.node);
      node.lines.push(
        `const ${node.name} = [];`,
        `for (let k = 0; k < ${repeat.name}.list.length; k += 1) {`,
      );
      node.lines.push(...[...lines, `${node.name}.push(${text});`].map((line) => `  ${line}`), "}");
    }
    return { name: node.name, canBeMissing, node };
  }
}

/** True, false, or missing. */
function ownText(code: Code): string {
  const text = outcome(code);
  if (code.facts.missing) return code.facts.notAsked ? `asked(${text})` : text;
  return code.facts.notAsked ? `(${text}) === true` : text;
}

function withAround(own: string, around: Asked | null, isInner: boolean): string {
  if (!around) return own;
  const name = isInner ? `${around.name}[k]` : around.name;
  return around.canBeMissing ? `${name} === true ? (${own}) : ${name}` : `${name} ? (${own}) : false`;
}
