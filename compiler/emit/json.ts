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
  const line = onOneLine(value, width - indent.length - beside);
  if (line !== null) return line;
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

/** Null if there is not room enough, found as early as possible. */
function onOneLine(value: Json, room: number): string | null {
  if (room < 0) return null;
  if (value === null || typeof value !== "object") return within(JSON.stringify(value), room);
  const isList = Array.isArray(value);
  let text = "";
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const name = isList ? "" : `${JSON.stringify(key)}: `;
    const separator = text === "" ? "" : ", ";
    const rest = onOneLine(member, room - text.length - separator.length - name.length);
    if (rest === null) return null;
    text += separator + name + rest;
  }
  if (isList) return within(`[${text}]`, room);
  return within(text === "" ? "{}" : `{ ${text} }`, room);
}

function within(text: string, room: number): string | null {
  return text.length <= room ? text : null;
}
