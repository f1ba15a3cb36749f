import type { Home, Spanned } from "../../grammar/tree.ts";
import { fileOf, type SourceFile, spanIn } from "../source.ts";
import type { Fix, Span } from "./diagnostic.ts";

/** The fix that writes `text` in place of what stands at `span`. */
export function changeTo(text: string, span: Span, title = `Change to ${text}`): Fix {
  return { title, edits: [{ span, text }] };
}

/** As a list, empty where nothing is near enough to be offered. */
export function didYouMean(similar: string | undefined, span: Span): Fix[] {
  return similar === undefined ? [] : [changeTo(similar, span)];
}

export function insertBehind(text: string, span: Span, title: string): Fix {
  return { title, edits: [{ span: { ...span, start: span.end }, text }] };
}

export function remove(title: string, span: Span): Fix {
  return { title, edits: [{ span, text: "" }] };
}

/** A part of a form, which may have come from a block. */
type Part = Spanned & { readonly home?: Home };

function fix(title: string, file: SourceFile, stretch: Spanned, text: string): Fix {
  return { title, edits: [{ span: spanIn(file, stretch), text }] };
}

/** The fix that takes out a part of a block, and its line where it stands there alone. */
export function removePart(title: string, file: SourceFile, part: Part): Fix {
  const own = fileOf(part, file);
  const { start, end } = part;
  const before = /(?:\r\n|\n|\r)?[ \t]*$/.exec(own.text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  const after = /^[ \t]*/.exec(own.text.slice(end, end + 200))?.[0] ?? "";
  const next = own.text[end + after.length] ?? "\n";
  const goesOn = /[\r\n]/.test(before) && !/[\r\n]/.test(next);
  const stretch = goesOn ? { start, end: end + after.length } : { start: start - before.length, end };
  return fix(title, own, stretch, "");
}

/** The fix that takes one of several out of a list, with the comma that parts it from another. */
export function removeListed(title: string, file: SourceFile, part: Part): Fix {
  const own = fileOf(part, file);
  const { start, end } = part;
  const after = /^\s*,[ \t]*/.exec(own.text.slice(end, end + 200))?.[0];
  const before = /,\s*$/.exec(own.text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  const stretch =
    after === undefined ? { start: start - before.length, end } : { start, end: end + after.length };
  return fix(title, own, stretch, "");
}

/** The fix that writes a term at the end of the block of a part, which is given one where it has none. */
export function addTerm(term: string, file: SourceFile, part: Part): Fix {
  const own = fileOf(part, file);
  const { start, end } = part;
  const title = `Add ${term}`;
  if (own.text[end - 1] !== "}") return fix(title, own, { start: end, end }, ` { ${term} }`);
  const inside = own.text.slice(start, end - 1);
  const at = { start: start + inside.trimEnd().length, end: end - 1 };
  const isOnOneLine = !/[\r\n]/.test(inside.slice(inside.trimEnd().length));
  if (isOnOneLine) return fix(title, own, at, ` ${term} `);
  const indent = /^[ \t]*/.exec(own.text.slice(own.text.lastIndexOf("\n", start - 1) + 1, start))?.[0] ?? "";
  return fix(title, own, at, `\n${indent}  ${term}\n${indent}`);
}
