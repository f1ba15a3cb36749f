import type { Option } from "../../../runtime/definition/definition.ts";
import type { Call, Expression, Reference } from "../../../runtime/definition/expression.ts";
import { toNumber } from "../../../runtime/exact/index.ts";
import { idOf } from "../../words/expression.ts";
import { scoreOf } from "../schema/conditions/variables.ts";
import { aggregateCode, elementsCode } from "./aggregate.ts";
import { choice, lookup, quotient, rounded, sizeOf, widened } from "./calls.ts";
import {
  binding,
  type Code,
  constant,
  type Facts,
  named,
  outcome,
  present,
  strict,
  sure,
  within,
} from "./code.ts";
import type { ExpressionWriter, ModuleContext, ModuleRepeat, Scope } from "./context.ts";
import type { ModuleItem } from "./item.ts";
import { arithmetic, comparison, magnitude, negation } from "./operators.ts";
import { optionsOf } from "./types.ts";

/** Turns expressions into JavaScript, and notes what they read. */
export class Expressions implements ExpressionWriter {
  readonly program: ModuleContext;

  constructor(program: ModuleContext) {
    this.program = program;
  }

  code(expression: Expression, scope: Scope): Code {
    if (typeof expression === "number") return this.number(expression);
    if ("op" in expression) return this.#call(expression, scope);
    if ("code" in expression) {
      const written = JSON.stringify(expression.code);
      if (typeof expression.code === "string") return constant(expression.code, written);
      return { ...constant(expression.code, written), facts: { kind: "code", whole: null, ...present } };
    }
    if ("text" in expression) return constant(expression.text, JSON.stringify(expression.text));
    if ("day" in expression) return constant(expression.day, JSON.stringify(expression.day));
    return this.reference(expression, scope, false);
  }

  number(value: number): Code {
    const written = this.program.top.exact(value);
    return Number.isSafeInteger(value)
      ? constant(value, written)
      : { ...constant(value, written), facts: { kind: "number", whole: null, ...present } };
  }

  /** Under a name, so that it can be said more than once. */
  local(code: Code, scope: Scope, hint = "part"): Code {
    if (/^[\w.[\]]+$/.test(code.value) && (code.needs.length === 0 || code.needs[0]!.name === code.value))
      return code;
    const name = scope.node.take(`${scope.hint} ${hint}`);
    scope.lines.push(`const ${name} = ${outcome(code)};`);
    return named(name, code.facts);
  }

  /** `isElement`: as an argument of an aggregate, where points may be left out. */
  reference(reference: Reference, scope: Scope, isElement: boolean): Code {
    if ("result" in reference) return this.program.result(reference.result, scope.node);
    const repeat = this.program.repeats.get(idOf(reference));
    if (repeat) return this.#entries(repeat, scope);
    const item = this.item(reference, scope);
    if ("answer" in reference)
      return this.#asIf(item.answer(), item, scope, ({ code }) => ({
        value: JSON.stringify(code),
        whole: null,
      }));
    const { item: declared, repeat: around } = item.parts.placed;
    const rule =
      "points" in reference ? (reference.notAsked ?? declared.notAsked ?? around?.notAsked ?? null) : null;
    const code = item.score(rule === "left out" && !isElement ? null : rule);
    return this.#asIf(code, item, scope, (option, options) => {
      const score = scoreOf(option, options, declared.reversed === true);
      if (score === undefined) return undefined;
      const whole = code.facts.whole && widened(code.facts.whole, score);
      return { value: this.program.top.exact(toNumber(score)), whole };
    });
  }

  /** The item that is named, noted as read. */
  item(reference: Reference, scope: Scope): ModuleItem {
    const item = this.program.items.get(idOf(reference).split(".").at(-1)!)!;
    scope.node.reads.add(item.parts.node);
    return item;
  }

  itemNamedBy(expression: Expression): boolean {
    if (typeof expression !== "object") return false;
    if (!("answer" in expression || "score" in expression || "points" in expression)) return false;
    return !this.program.repeats.has(idOf(expression));
  }

  #entries(repeat: ModuleRepeat, scope: Scope): Code {
    scope.node.reads.add(repeat.node);
    const facts: Facts = {
      kind: "number",
      whole: { min: 0, max: 2 ** 32 },
      missing: true,
      notAsked: true,
      leftOut: false,
    };
    const name = scope.node.take(`${repeat.name} length`);
    scope.lines.push(`const ${name} = lengthOf(${repeat.name});`);
    return named(name, facts);
  }

  /** Where the scope says so, what is missing is `what` it is when that option has been chosen; undefined: nothing. */
  #asIf(
    code: Code,
    item: ModuleItem,
    scope: Scope,
    what: (
      option: Option,
      options: readonly Option[],
    ) => { value: string; whole: Facts["whole"] } | undefined,
  ): Code {
    const { type } = item.parts.placed.item;
    if (scope.asIf === undefined || type.kind === "many") return code;
    const options = optionsOf(this.program.definition, type);
    const option = options.find((each) => each.code === scope.asIf);
    if (!option) return code;
    const instead = what(option, options);
    const name = scope.node.take(`${code.value} as if`);
    scope.lines.push(
      `const ${name} = ${code.value} instanceof Missing ? ${instead?.value ?? "null"} : ${code.value};`,
    );
    return named(name, {
      ...code.facts,
      whole: instead?.whole ?? null,
      missing: false,
      notAsked: code.facts.notAsked || instead === undefined,
    });
  }

  #call(call: Call, scope: Scope): Code {
    const { op, args } = call;
    const at = (index: number): Code => this.code(args[index]!, scope);
    switch (op) {
      case "+":
      case "-":
      case "*":
        return arithmetic(op, at(0), at(1));
      case "/":
        return quotient(this, at(0), at(1), scope);
      case "negate":
        return negation(at(0));
      case "abs":
        return magnitude(at(0));
      case "=":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return comparison(op, at(0), at(1));
      case "not":
        return this.#not(at(0));
      case "if":
        return choice(this, at(0), at(1), at(2), scope);
      case "and":
      case "all":
      case "or":
      case "any":
      case "sum":
      case "mean":
      case "min":
      case "max":
      case "count":
        return aggregateCode(this, call, scope);
      case "answered":
        return this.#answered(args[0]!, scope);
      case "unanswered":
        return this.#unanswered(args, scope);
      case "entries":
        return sizeOf(this, at(0), call, scope);
      case "chosen":
        return sizeOf(
          this,
          this.#ofList(at(0), "number", (list) => `${list}.length`, { min: 0, max: 2 ** 32 }),
          call,
          scope,
        );
      case "includes":
        return this.#ofList(at(0), "truth", (list) => `${list}.includes(${at(1).value})`, null);
      case "lookup":
        return lookup(this, call, scope);
      case "round":
        return rounded(this, call, at(0));
      case "years":
      case "months":
      case "weeks":
      case "days":
        return strict(
          [at(0), at(1)],
          "number",
          { min: -1e8, max: 1e8 },
          `${op}Between(${at(0).value}, ${at(1).value})`,
          binding.atom,
        );
      case "today":
        return sure("text", "today", binding.atom);
    }
  }

  #not(operand: Code): Code {
    return strict([operand], "truth", null, `!${within(operand, binding.prefix)}`, binding.prefix);
  }

  #answered(arg: Expression, scope: Scope): Code {
    if (this.itemNamedBy(arg)) return this.item(arg as Reference, scope).isAnswered();
    const code = this.local(this.code(arg, scope), scope);
    return code.needs.length === 0
      ? sure("truth", "true", binding.atom)
      : sure("truth", `isValue(${code.value})`, binding.atom);
  }

  /** One at a time, 1 or 0; over a list in a loop. */
  #unanswered(args: readonly Expression[], scope: Scope): Code {
    const parts = elementsCode(this, args, scope, (arg, within) => {
      if (this.itemNamedBy(arg)) return this.item(arg as Reference, within).isMissing();
      const code = this.local(this.code(arg, within), within);
      return sure("number", `(${code.value} instanceof Missing ? 1 : 0)`, binding.atom, { min: 0, max: 1 });
    });
    const facts = { min: 0, max: 2 ** 32 };
    if (parts.list !== null) {
      return sure("number", `${parts.list}.reduce((sum, each) => sum + each, 0)`, binding.atom, facts);
    }
    const value = parts.codes.map((code) => code.value).join(" + ");
    return sure("number", parts.codes.length === 0 ? "0" : value, binding.sum, facts);
  }

  #ofList(list: Code, kind: "number" | "truth", text: (list: string) => string, whole: Facts["whole"]): Code {
    return strict([list], kind, whole, text(list.value), binding.atom);
  }
}
