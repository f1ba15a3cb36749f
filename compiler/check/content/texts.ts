import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, GroupSymbol } from "../../bind/index.ts";
import type { Fix, Span } from "../../diagnostics/diagnostic.ts";
import { changeTo, didYouMean } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { nearest } from "../../words/nearest.ts";
import { described } from "../described.ts";
import { eachText } from "./each-text.ts";

/** So that a form of nothing but unknown names is checked in time. */
const MOST_SUGGESTIONS = 20;

type Similar = (name: string) => string | undefined;

/** What people read says something, is plain text, and shows answers that there are. */
export function texts(form: BoundForm, report: Report): void {
  const items = () => [...form.symbols.values()].flatMap(({ kind, id }) => (kind === "item" ? [id] : []));
  let left = MOST_SUGGESTIONS;
  const similar: Similar = (name) => (left-- > 0 ? nearest(name, items()) : undefined);
  eachText(form, (text, file, what, repeat) => {
    if (isPlain(text)) return;
    // A scale outside the form is looked at with its file; only whose answers it shows depends on the form.
    const within = text.start >= form.node.start && text.end <= form.node.end && file === form.file;
    if (within || text.home) plainText(text, file, what, report);
    if (text.value.includes("{")) places(text, file, form, repeat, similar, report);
  });
}

/** There is nothing to say about such a text, whatever stands around it. */
export function isPlain({ value }: tree.Text): boolean {
  return value.trim() !== "" && !value.includes("{") && !value.includes("<");
}

/** A text says something, and is no HTML. */
export function plainText(text: tree.Text, file: SourceFile, what: string, report: Report): void {
  if (text.value.trim() === "") report("text-empty", spanIn(file, text), { what });
  if (text.value.includes("<")) html(text, file, report);
}

/** Tags as HTML writes them, and not `a < b` or an address in angle brackets. */
const TAG =
  /<\/?(?:a|b|i|u|s|p|br|hr|em|strong|small|big|sub|sup|span|div|ul|ol|li|h[1-6]|img|table|tr|td|th|font|center|script|style|input|button|iframe)(?:\s[^<>]*)?\/?>/gi;

function html(text: tree.Text, file: SourceFile, report: Report): void {
  const raw = file.text.slice(text.start, text.end);
  for (const match of raw.matchAll(TAG)) {
    const start = text.start + match.index;
    const span = spanIn(file, { start, end: start + match[0].length });
    report("text-html", span, { tag: match[0] }, { fixes: [asMarkdown(match[0], span)] });
  }
}

/** What Markdown has for a tag: emphasis, or nothing. */
function asMarkdown(tag: string, span: Span): Fix {
  const name = /[a-z0-9]+/i.exec(tag)?.[0].toLowerCase() ?? "";
  const mark = name === "b" || name === "strong" ? "**" : name === "i" || name === "em" ? "*" : "";
  return changeTo(mark || (name === "br" ? " " : ""), span, mark ? `Write ${mark}` : `Delete ${tag}`);
}

/** `{name | "fallback"}`, as written in the file, where a plain brace has a backslash before it. */
const PLACE = /(?<!\\)\{\s*([\p{L}_][\p{L}\p{N}\p{M}_.]*)\s*\|/gu;

function places(
  text: tree.Text,
  file: SourceFile,
  { symbols }: BoundForm,
  repeat: GroupSymbol | null,
  suggest: Similar,
  report: Report,
): void {
  const raw = file.text.slice(text.start, text.end);
  for (const match of raw.matchAll(PLACE)) {
    const name = match[1]!;
    const start = text.start + match.index + match[0].indexOf(name);
    const span = spanIn(file, { start, end: start + name.length });
    const symbol = symbols.get(name.replace(".", "_"));
    if (symbol?.kind === "item" && (!symbol.repeat || symbol.repeat === repeat)) continue;
    if (symbol?.kind === "item" && symbol.repeat) {
      const related = [
        { span: spanIn(symbol.file, symbol.name), message: `asked once per ${symbol.repeat.id}` },
      ];
      report(
        "text-name",
        span,
        { name, is: `asked once per ${symbol.repeat.id}`, similar: undefined },
        { related },
      );
      continue;
    }
    const similar = symbol ? undefined : suggest(name);
    const parts = { name, is: symbol && described(symbol), similar };
    report("text-name", span, parts, { fixes: didYouMean(similar, span) });
  }
}
