import fc from "fast-check";
import type { Content, Definition, Item } from "../../runtime/definition/definition.ts";
import type { Call, Expression } from "../../runtime/definition/expression.ts";

/** A definition that can be changed in place. */
type Open<T> = T extends readonly (infer One)[]
  ? Open<One>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Open<T[Key]> }
    : T;

/** What is changed, where among all places of its kind, and to what. */
export type Gene = readonly [kind: number, where: number, value: number];

type Mutation = (form: Open<Definition>, where: number, value: number) => void;

const optionScore: Mutation = (form, where, value) => {
  const one = at(
    Object.values(form.scales).flatMap(({ options }) => options.filter(({ score }) => score !== undefined)),
    where,
  );
  if (one) one.score = one.score! + value;
};

const reversed: Mutation = (form, where) => {
  const item = at(
    itemsIn(form).filter(({ type }) => type.kind === "one"),
    where,
  );
  if (item) turn(item, "reversed");
};

const member: Mutation = (form, where) => {
  const call = at(
    callsIn(form).filter(({ op, args }) => ["sum", "mean", "count"].includes(op) && args.length > 2),
    where,
  );
  call?.args.splice(where % call.args.length, 1);
};

const limit: Mutation = (form, where, value) => {
  const call = at(
    callsIn(form).filter(
      ({ op, args }) => ["<", "<=", ">", ">=", "+", "*"].includes(op) && args.some(isNumber),
    ),
    where,
  );
  if (call) call.args = call.args.map((arg) => (isNumber(arg) ? arg + value : arg));
};

const band: Mutation = (form, where, value) => {
  const set = at(
    form.bands.filter(({ bands }) => bands.length > 1),
    where,
  );
  const [low, high] = set?.bands ?? [];
  if (!low || !high) return;
  low.to += value;
  high.from += value;
};

const condition: Mutation = (form, where) => {
  const shown = at(
    contentsIn(form.body).filter(({ when }) => when !== undefined),
    where,
  );
  if (shown) delete shown.when;
};

const optional: Mutation = (form, where) => {
  const item = at(itemsIn(form), where);
  if (item) turn(item, "optional");
};

const notAsked: Mutation = (form, where, value) => {
  const item = at(
    itemsIn(form).filter((one) => typeof one.notAsked === "number"),
    where,
  );
  if (item) item.notAsked = (item.notAsked as number) + value;
};

const wording: Mutation = (form, where) => {
  const texts = form.texts[form.language] as Record<string, string>;
  const key = at(Object.keys(texts), where);
  if (key !== undefined) texts[key] += " (anew)";
};

const missing: Mutation = (form, where, value) => {
  const call = at(
    callsIn(form).filter((one) => one.missing?.some((rule) => "upTo" in rule && rule.upTo !== undefined)),
    where,
  );
  for (const rule of call?.missing ?? []) if ("upTo" in rule && rule.upTo !== undefined) rule.upTo += value;
};

const option: Mutation = (form, where) => {
  const scale = at(
    Object.values(form.scales).filter(({ options }) => options.length > 2),
    where,
  );
  scale?.options.pop();
};

const verdict: Mutation = (form, where) => {
  if (where % 2 === 0) form.flags.splice(where % Math.max(1, form.flags.length), 1);
  else form.cutoffs.splice(where % Math.max(1, form.cutoffs.length), 1);
};

const order: Mutation = (form, where) => {
  const from = where % form.body.length;
  form.body.push(...form.body.splice(from, 1));
};

const kinds: readonly Mutation[] = [
  optionScore,
  reversed,
  member,
  limit,
  band,
  condition,
  optional,
  notAsked,
  wording,
  missing,
  option,
  verdict,
  order,
];

export const genes: fc.Arbitrary<readonly Gene[]> = fc.array(
  fc.tuple(fc.nat({ max: kinds.length - 1 }), fc.nat({ max: 10_000 }), fc.integer({ min: 1, max: 3 })),
  { minLength: 1, maxLength: 3 },
);

/** The form after small changes such as authors make. A change that finds no place does nothing. */
export function mutated(form: Definition, all: readonly Gene[]): Definition {
  const open = structuredClone(form) as Open<Definition>;
  for (const [kind, where, value] of all) kinds[kind]!(open, where, value);
  return open as Definition;
}

function turn(item: Open<Item>, what: "reversed" | "optional"): void {
  if (item[what]) delete item[what];
  else item[what] = true;
}

function at<T>(list: readonly T[], where: number): T | undefined {
  return list[where % Math.max(1, list.length)];
}

function contentsIn(body: readonly Open<Content>[]): Open<Content>[] {
  return body.flatMap((one) => [
    one,
    ...("body" in one ? contentsIn(one.body) : one.kind === "grid" ? one.cells : []),
  ]);
}

function itemsIn({ body }: Open<Definition>): Open<Item>[] {
  return contentsIn(body).filter((one): one is Open<Item> => one.kind === "item");
}

function isNumber(expression: Open<Expression>): expression is number {
  return typeof expression === "number";
}

/** Of scores, lets, cut-offs and flags. */
function callsIn({ scores, lets, cutoffs, flags }: Open<Definition>): Open<Call>[] {
  const found: Open<Call>[] = [];
  const visit = (expression: Open<Expression>) => {
    if (typeof expression === "number" || !("op" in expression)) return;
    found.push(expression);
    expression.args.forEach(visit);
  };
  for (const { value } of [...lets, ...scores]) visit(value);
  for (const { when } of [...cutoffs, ...flags]) visit(when);
  return found;
}
