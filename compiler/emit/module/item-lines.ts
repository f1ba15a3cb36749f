import { outcome } from "./code.ts";
import type { ModuleContext, ModuleRepeat } from "./context.ts";
import type { Asked, ModuleItem } from "./item.ts";
import { numberName, propertyKey } from "./names.ts";
import { stateText } from "./state.ts";
import { optionsOf } from "./types.ts";

/** Adds the statements that work out an item to its node. */
export function itemLines(program: ModuleContext, item: ModuleItem): void {
  const { placed, node, state } = item.parts;
  const { id } = placed.item;
  const asked = item.parts.asked?.() ?? null;
  if (asked) node.reads.add(asked.node);
  if (placed.repeat) {
    innerLines(program, item, program.repeats.get(placed.repeat.id)!, asked);
    return;
  }
  const offers = offersText(program, item, node.lines, undefined);
  if (offers !== null) {
    program.offers.set(id, node.take(`${state} offers`));
    node.lines.push(`const ${program.offers.get(id)} = ${offers};`);
  }
  const name = asked?.name ?? null;
  const made = stateWith(
    program,
    item,
    asked,
    name,
    givenText(placed.in, id),
    program.offers.get(id) ?? null,
  );
  node.lines.push(`const ${state} = ${made};`);
  node.late.push(() =>
    item.readings.map((reading) => `const ${reading.name} = ${reading.text(state, name)};`),
  );
}

/** In a repeat: lists of states and readings, filled entry by entry. */
function innerLines(
  program: ModuleContext,
  item: ModuleItem,
  repeat: ModuleRepeat,
  asked: Asked | null,
): void {
  const { placed, node, state } = item.parts;
  const { id } = placed.item;
  node.reads.add(repeat.node);
  const body: string[] = [];
  const offers = offersText(program, item, body, repeat);
  if (offers !== null) {
    const name = node.take(`${state} offers`);
    program.offers.set(id, name);
    body.push(`${name}.push(${offers});`);
  }
  const offered = offers === null ? null : `${program.offers.get(id)}[k]`;
  const askedHere = asked && `${asked.name}[k]`;
  const given = givenText(`${repeat.name}.list[k]`, id);
  body.push(
    `const state = ${stateWith(program, item, asked, askedHere, given, offered)};`,
    `${state}.push(state);`,
  );
  const hidden = hiddenState(program, item);
  node.late.push(() => {
    const { readings } = item;
    const lists = [
      state,
      ...(offers === null ? [] : [program.offers.get(id)!]),
      ...readings.map((reading) => reading.name),
    ];
    return [
      ...lists.map((name) => `const ${name} = [];`),
      `for (let k = 0; k < ${repeat.name}.list.length; k += 1) {`,
      ...body.map((line) => `  ${line}`),
      ...readings.map((reading) => `  ${reading.name}.push(${reading.text("state", askedHere)});`),
      "}",
      `if (${repeat.name}.beside !== undefined) {`,
      `  ${state}.push(stateBeside(${repeat.name}, ${hidden}));`,
      ...readings.map(
        (reading) =>
          `  ${reading.name}.push(${repeat.name}.beside === null ? ${reading.hidden} : ${repeat.name}.beside);`,
      ),
      "}",
    ];
  });
}

/** The state, also where it is not asked, or an option is not offered. */
function stateWith(
  program: ModuleContext,
  item: ModuleItem,
  asked: Asked | null,
  askedName: string | null,
  given: string,
  offers: string | null,
): string {
  const { source, definition, top } = program;
  const plain = stateText(item.parts.placed.item, definition, source.wording, top, given);
  const own = offers === null ? plain : `ifOffered(${plain}, ${given}, ${offers})`;
  if (!asked) return own;
  const inner = own.includes(" ? ") ? `(${own})` : own;
  const hidden = hiddenState(program, item);
  if (!asked.canBeMissing) return `${askedName} ? ${inner} : ${hidden}`;
  if (hidden === "notAsked") return `${askedName} === true ? ${inner} : notAsked`;
  return `${askedName} === true ? ${inner} : ${askedName} === false ? ${hidden} : notAsked`;
}

/** The state of an item for which it is settled that it is not asked. */
function hiddenState(program: ModuleContext, { parts }: ModuleItem): string {
  return notAskedState(program, parts.placed.item.notAsked ?? parts.placed.repeat?.notAsked);
}

export function notAskedState({ top }: ModuleContext, rule: unknown): string {
  if (typeof rule !== "number") return "notAsked";
  return top.declare(`not asked ${rule}`, `not asked ${numberName(rule)}`, (name) => {
    return `const ${name} = notAskedFor(${rule});`;
  });
}

/** By code, whether an option is offered; null where all always are. */
function offersText(
  program: ModuleContext,
  item: ModuleItem,
  lines: string[],
  repeat: ModuleRepeat | undefined,
): string | null {
  const { placed, node } = item.parts;
  const options = optionsOf(program.definition, placed.item.type).filter(
    (option) => option.when !== undefined,
  );
  if (options.length === 0) return null;
  const fields = options.map((option) => {
    const scope = { node, hint: `${placed.item.id} offers ${option.code}`, lines, ...(repeat && { repeat }) };
    const code = program.expressions.code(option.when!, scope);
    return `${propertyKey(String(option.code))}: (${outcome(code)}) === true`;
  });
  return `{ ${fields.join(", ")} }`;
}

/** An own property: what every object has must not be taken for an answer. */
export function givenText(of: string, id: string): string {
  return id in Object.prototype ? `own(${of}, ${JSON.stringify(id)})` : `${of}.${id}`;
}
