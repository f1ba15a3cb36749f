import type { AnswerType, Content, Definition, Item, Repeat } from "../../runtime/definition/definition.ts";
import { ExpressionTexts } from "./expression-text.ts";

/**
 * What of a form decides which answers it takes, as a text that is the same for the same content: items and their
 * types, what must be answered, repeats and checks. Wording, scores, order and when something is asked are not in it.
 */
export function answersOf(
  definition: Omit<Definition, "hash" | "hashes">,
  digest: (text: string) => string,
): string {
  const { inputs, body, scales, checks } = definition;
  const expressions = new ExpressionTexts(definition, digest);
  const lines: string[] = [];
  const item = (one: Item, input: boolean, repeat: string) => {
    const optional = one.optional ? "optional" : "";
    lines.push(`${input ? "input " : ""}${repeat}.${one.id} ${optional} ${typeText(one.type)}`);
  };
  const typeText = (type: AnswerType): string => {
    if (type.kind === "text") return `text ${type.atMost ?? ""}`;
    if (!("scale" in type)) return JSON.stringify(type);
    const options = (scales[type.scale]?.options ?? []).map(
      ({ code, exclusive, when }) =>
        `${JSON.stringify(code)}${exclusive ? " exclusive" : ""}${when === undefined ? "" : ` when ${expressions.of(when)}`}`,
    );
    const kind = type.kind === "many" ? `many ${type.atLeast ?? ""}..${type.atMost ?? ""}` : "one";
    return `${kind} ${options.sort().join(", ")}`;
  };
  const walk = (content: readonly Content[], repeat: string) => {
    for (const one of content) {
      if (one.kind === "item") item(one, false, repeat);
      else if (one.kind === "grid") for (const cell of one.cells) item(cell, false, repeat);
      else if (one.kind === "repeat") {
        lines.push(repeatText(one));
        walk(one.body, one.id);
      } else if (one.kind !== "note") walk(one.body, repeat);
    }
  };
  for (const input of inputs) item(input, true, "");
  walk(body, "");
  for (const { id, holds } of checks) lines.push(`check ${id} ${expressions.of(holds)}`);
  return lines.sort().join("\n");
}

function repeatText({ id, min, max }: Repeat): string {
  return `repeat ${id} ${min}..${max}`;
}
