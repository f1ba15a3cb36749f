/** Any JSON that an emitted file is made of. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

const width = 110;

/** JSON for people: what fits on a line stands on one. Members that are undefined are left out. */
export function jsonText(value: Json): string {
  return `${printed(value, "", 0)}\n`;
}

/** `beside`: how much else stands on the first line. */
function printed(value: Json, indent: string, beside: number): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const line = onOneLine(value);
  if (line.length <= width - indent.length - beside) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const entries = list.every((entry) => entry === null || typeof entry !== "object")
      ? filled(list, width - inner.length)
      : list.map((entry) => printed(entry, inner, 1));
    return `[\n${entries.map((entry) => inner + entry).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => {
      const name = `${JSON.stringify(key)}: `;
      return `${inner}${name}${printed(member!, inner, name.length + 1)}`;
    });
  return `{\n${members.join(",\n")}\n${indent}}`;
}

/** Plain values side by side, as many as fit on each line. */
function filled(values: readonly Json[], room: number): string[] {
  const lines: string[] = [];
  for (const value of values) {
    const text = JSON.stringify(value);
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length + 3 <= room)
      lines[lines.length - 1] = `${last}, ${text}`;
    else lines.push(text);
  }
  return lines;
}

function onOneLine(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(onOneLine).join(", ")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member!)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
