import type { AnswerType, Content, Definition, Item } from "../../../../runtime/definition/definition.ts";
import type { Result } from "../../../../runtime/definition/result.ts";
import type { Answer, Entry, Response } from "../../../../runtime/definition/submission.ts";

/** These answers and what comes of them as an example of the language, indented as it stands in a form. */
export function exampleText(
  name: string,
  definition: Definition,
  response: Response,
  result: Result,
): string {
  const items = new Map([...definition.inputs, ...itemsIn(definition.body)].map((item) => [item.id, item]));
  const given = Object.entries({ ...response.inputs, ...response.answers }).flatMap(([id, answer]) =>
    givenLines(id, answer, items),
  );
  const expected = expectations(result);
  const lines = [
    ...wrapped(given, "", "    "),
    ...(expected.length > 0 ? wrapped(expected, "expect ", "    ") : []),
  ];
  return `  example ${quoted(name)} {\n${lines.join("\n")}\n  }\n`;
}

/** Those of a repeat with its name before theirs. */
function itemsIn(body: readonly Content[], prefix = ""): Item[] {
  return body.flatMap((content): Item[] => {
    if (content.kind === "item") return [prefix ? { ...content, id: prefix + content.id } : content];
    if (content.kind === "grid") return itemsIn(content.cells, prefix);
    if (content.kind === "repeat") return itemsIn(content.body, `${content.id}.`);
    return "body" in content ? itemsIn(content.body, prefix) : [];
  });
}

function givenLines(id: string, answer: Answer, items: ReadonlyMap<string, Item>): string[] {
  if (answer === null) return [];
  const item = items.get(id);
  if (item) return [`${nameOf(item)} = ${written(answer, item.type)}`];
  // Of a repeat: an entry each.
  return (answer as readonly Entry[]).map((entry) => {
    const inside = Object.entries(entry).flatMap(([own, value]) => {
      const inner = items.get(`${id}.${own}`);
      return inner && value !== null ? [`${own} = ${written(value, inner.type)}`] : [];
    });
    return `${id} { ${inside.join(", ")} }`;
  });
}

/** A cell is written by its row and its column. */
function nameOf({ id, cell }: Item): string {
  return cell?.column === undefined ? id : `${cell.row}.${cell.column}`;
}

function written(answer: Answer, type: AnswerType): string {
  if (Array.isArray(answer)) return `[${answer.map((one) => written(one as Answer, type)).join(", ")}]`;
  if (typeof answer === "string" && (type.kind === "text" || type.kind === "time")) return quoted(answer);
  return String(answer);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\{]/g, "\\$&").replace(/\r\n?|\n/g, "\\n")}"`;
}

/** Each score and its band, what is missing, and the cut-offs and flags that are reached. */
function expectations({ scores, cutoffs, flags, complete }: Result): string[] {
  const found = Object.entries(scores).flatMap(([id, state]) => {
    if (state.state === "missing") return [`${id} missing`];
    if (state.state === "not asked") return [`${id} not asked`];
    // A value with a long row of decimals is the nearest double of a fraction, and no example can name it.
    const value = /\.\d{7}/.test(String(state.value)) ? [] : [`${id} = ${state.value}`];
    const bands = Object.entries(state.bands).map(([set, band]) =>
      set === "default" ? `${id} is ${band}` : `${id} is ${band} in ${set}`,
    );
    return [...value, ...bands];
  });
  const verdicts = Object.entries({ ...cutoffs, ...flags }).flatMap(([id, holds]) => (holds ? [id] : []));
  return [...found, ...verdicts, complete ? "complete" : "incomplete"];
}

/** Lines of no more than so many signs; what goes on is indented further. */
function wrapped(parts: readonly string[], lead: string, indent: string): string[] {
  const lines: string[] = [];
  let line = `${indent}${lead}`;
  for (const [at, part] of parts.entries()) {
    const next = at === parts.length - 1 ? part : `${part}, `;
    if (line.trim() !== lead.trim() && (line + next).trimEnd().length > widest) {
      lines.push(line.trimEnd());
      line = `${indent}${lead && "  "}`;
    }
    line += next;
  }
  if (parts.length > 0) lines.push(line.trimEnd());
  return lines;
}

const widest = 100;
