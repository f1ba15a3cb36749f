import type { Definition, Item } from "../../../../runtime/definition/definition.ts";
import type {
  Call,
  Code,
  Expression,
  MissingVariant,
  Reference,
} from "../../../../runtime/definition/expression.ts";
import { isNotThere } from "../../../../runtime/definition/tables.ts";
import { daysBetween, monthsBetween, weeksBetween, yearsBetween } from "../../../../runtime/engine/days.ts";
import { indexTable } from "../../../../runtime/engine/table.ts";
import { type Exact, fromNumber, roundTo } from "../../../../runtime/exact/index.ts";
import { idOf } from "../../../words/expression.ts";
import type { Outline } from "../../outline.ts";
import { type AggregateOp, aggregate } from "./aggregate.ts";
import { applied, linear, product, quotient } from "./arithmetic.ts";
import { compared } from "./compare.ts";
import { Items } from "./items.ts";
import { chosen, combined, negated } from "./logic.ts";
import type { Scope } from "./scope.ts";
import type { TermTable } from "./table.ts";
import type { Comparison, NamedFunction, Rule, Term, Value } from "./term.ts";
import type { Variables } from "./variables.ts";

/** Makes terms of a form's expressions. */
export class Builder {
  readonly table: TermTable;
  readonly items: Items;
  readonly #definition: Definition;
  readonly #outline: Outline;
  readonly #results = new Map<string, Term>();

  constructor(definition: Definition, outline: Outline, table: TermTable, variables: Variables) {
    this.table = table;
    this.#definition = definition;
    this.#outline = outline;
    this.items = new Items(definition, outline, table, variables, (expression, scope) =>
      this.term(expression, scope),
    );
  }

  term(expression: Expression, scope: Scope): Term {
    const { table } = this;
    if (typeof expression === "number") return table.constant(fromNumber(expression));
    if ("op" in expression) return this.#call(expression, scope);
    if ("code" in expression) return table.constant(codeValue(expression.code));
    if ("text" in expression) return table.constant(expression.text);
    if ("day" in expression) return table.constant(expression.day);
    return this.#reference(expression, scope, false);
  }

  #call(call: Call, scope: Scope): Term {
    const { table } = this;
    const args = call.args;
    const at = (index: number): Term => this.term(args[index]!, scope);
    switch (call.op) {
      case "+":
      case "-":
        return linear(table, 0, [
          { factor: 1, term: at(0) },
          { factor: call.op === "+" ? 1 : -1, term: at(1) },
        ]);
      case "negate":
        return linear(table, 0, [{ factor: -1, term: at(0) }]);
      case "*":
        return product(table, at(0), at(1));
      case "/":
        return quotient(table, at(0), at(1));
      case "abs":
        return applied(table, "abs", [at(0)], null);
      case "=":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return this.#comparison(call.op, args[0]!, args[1]!, scope);
      case "not":
        return negated(table, at(0));
      case "and":
      case "all":
        return combined(table, "all", this.#elements(args, scope, table.constant(true)));
      case "or":
      case "any":
        return combined(table, "any", this.#elements(args, scope, table.constant(false)));
      case "if":
        return chosen(table, at(0), at(1), at(2));
      case "sum":
      case "mean":
      case "min":
      case "max":
      case "count":
        return this.#aggregate(call.op, call, scope);
      case "unanswered":
        return linear(
          table,
          0,
          args.flatMap((arg) => this.items.unanswered(arg, scope)).map((term) => ({ factor: 1, term })),
        );
      case "answered":
        return this.items.answered(args[0]!, scope);
      case "entries":
        return this.items.entries(idOf(args[0] as Reference), this.#hidden(call));
      case "chosen":
        return this.items.chosen(args[0]!, scope, this.#hidden(call));
      case "includes":
        return this.items.includes(args[0]!, args[1]!, scope);
      case "lookup":
        return applied(
          table,
          "function",
          args.map((_, index) => at(index)),
          this.#lookup(call.table!),
        );
      case "round": {
        const { mode, step } = call.rounding ?? { mode: "half up", step: 1 };
        const of = ([value]: readonly Value[]) => roundTo(value as Exact, mode, fromNumber(step));
        return applied(table, "function", [at(0)], { name: `round ${mode} ${step}`, of });
      }
      case "years":
      case "months":
      case "weeks":
      case "days":
        return applied(table, "function", [at(0), at(1)], daysFunctions[call.op]);
      case "today":
        return table.nothing("open");
    }
  }

  /** What `entries` and `chosen` come to where what they count is not asked. */
  #hidden({ notAsked }: Call): Term {
    if (typeof notAsked === "number") return this.table.constant(fromNumber(notAsked));
    return this.table.nothing(notAsked === "missing" ? "missing" : "not asked");
  }

  #comparison(op: Comparison, first: Expression, second: Expression, scope: Scope): Term {
    const [left, right] = [this.term(first, scope), this.term(second, scope)];
    const numeric = this.#isNumeric(first) && this.#isNumeric(second);
    if (!numeric && left.kind === "constant") return compared(this.table, mirrored[op], right, left, false);
    return compared(this.table, op, left, right, numeric);
  }

  /** Whether its values are numbers for certain: then the two sides of a comparison can be taken together. */
  #isNumeric(expression: Expression): boolean {
    if (typeof expression === "number") return true;
    if (!("op" in expression)) {
      if ("result" in expression) return this.#isNumericResult(expression.result);
      if (!("answer" in expression || "score" in expression || "points" in expression)) return false;
      const item = this.#outline.placed.get(idOf(expression).split(".").at(-1)!)?.item;
      return item !== undefined && isNumericItem(item, "answer" in expression);
    }
    if (expression.op === "if") return expression.args.slice(1).every((arg) => this.#isNumeric(arg));
    return numericOperators.has(expression.op);
  }

  #isNumericResult(id: string): boolean {
    const score = this.#definition.scores.some((each) => each.id === id);
    const value = this.#definition.lets.find((each) => each.id === id)?.value;
    return score || (value !== undefined && this.#isNumeric(value));
  }

  /** The arguments of an aggregate, each as an element; over a list, one an entry. */
  #elements(args: readonly Expression[], scope: Scope, none: Term): Term[] {
    return args.flatMap((arg) =>
      this.items.elements(arg, scope, none, (each, within) => this.#element(each, within)),
    );
  }

  #element(expression: Expression, scope: Scope): Term {
    const isReference = typeof expression === "object" && !("op" in expression) && "points" in expression;
    return isReference ? this.#reference(expression, scope, true) : this.term(expression, scope);
  }

  #aggregate(op: AggregateOp, call: Call, scope: Scope): Term {
    const { table } = this;
    const none = table.nothing("left out");
    const rules = (call.missing ?? []).map((variant): Rule => this.#rule(variant, op, call.args, scope));
    return aggregate(table, op, rules, this.#elements(call.args, scope, none));
  }

  #rule(variant: MissingVariant, op: AggregateOp, args: readonly Expression[], scope: Scope): Rule {
    const { table } = this;
    const none = table.nothing("left out");
    const when = variant.when === undefined ? null : this.term(variant.when, scope);
    const upTo = variant.rule === "fails" ? null : (variant.upTo ?? null);
    const points = variant.rule === "counts" ? fromNumber(variant.points) : 0;
    const instead =
      variant.rule === "as if"
        ? aggregate(table, op, [], this.#elements(args, { ...scope, asIf: variant.option }, none))
        : null;
    return { when, rule: variant.rule, upTo, points, instead };
  }

  #reference(reference: Reference, scope: Scope, isElement: boolean): Term {
    if ("result" in reference) return this.#result(reference.result);
    return this.items.reading(reference, scope, isElement);
  }

  #result(id: string): Term {
    const known = this.#results.get(id);
    if (known) return known;
    const { lets, scores, cutoffs, flags, checks } = this.#definition;
    const value = [...lets, ...scores].find((each) => each.id === id)?.value;
    const condition = [...cutoffs, ...flags].find((each) => each.id === id)?.when;
    const expression = value ?? condition ?? checks.find((each) => each.id === id)!.holds;
    const term = this.term(expression, {});
    this.#results.set(id, term);
    return term;
  }

  #lookup(name: string): NamedFunction {
    const table = this.#definition.tables[name]!;
    const find = indexTable(table);
    return {
      name: `lookup ${name}`,
      ...(isNotThere(table) && { isMissing: true as const }),
      of: (values) => {
        const found = find(values);
        return typeof found === "symbol" || Array.isArray(found) ? null : (found as Value);
      },
    };
  }
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

const numericOperators: ReadonlySet<string> = new Set(
  "+ - * / negate abs sum mean min max count entries chosen unanswered round years months weeks days".split(
    " ",
  ),
);

function isNumericItem({ type }: Item, isAnswer: boolean): boolean {
  if (type.kind === "one" || type.kind === "yesno" || type.kind === "many") return !isAnswer;
  return type.kind === "integer" || type.kind === "number" || type.kind === "slider";
}

function codeValue(code: Code): Value {
  return typeof code === "number" ? fromNumber(code) : code;
}

const daysFunctions = {
  years: daysFunction("years", yearsBetween),
  months: daysFunction("months", monthsBetween),
  weeks: daysFunction("weeks", weeksBetween),
  days: daysFunction("days", daysBetween),
} as const;

function daysFunction(name: string, between: (first: string, second: string) => number): NamedFunction {
  return { name, of: ([first, second]) => between(first as string, second as string) };
}
