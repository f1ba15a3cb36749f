import { problem, replace, type SyntaxProblem } from "./problem.ts";

const place = /\{[ \t]*[\p{L}_][\p{L}\p{N}\p{M}_.]*[ \t]*\|[ \t]*"(?:[^"\\\r\n]|\\[^\r\n])*"[ \t]*\}/uy;
const placeWithoutFallback = /\{[ \t]*([\p{L}_][\p{L}\p{N}\p{M}_.]*)[ \t]*\|?[ \t]*\}/uy;

/** Quotation marks of other alphabets and of word processors, with what may close each. */
const closers: Readonly<Record<string, string>> = {
  "“": '”“"„',
  "”": '”“"',
  "„": '”“"„',
  "‟": '”“"',
  "«": '»"«',
  "»": '«"»',
  "″": '″"',
  "'": "'’",
  "‘": "’'‘",
  "’": "’'",
  "‚": "’'‘",
  "′": "′'’",
  "`": "`'´",
  "´": "´`'",
};

/** Reads the text whose quotation mark stands at `at`, and returns where it ends: at the latest with its line. */
export function readText(text: string, at: number, problems: SyntaxProblem[]): number {
  if (text.startsWith('"""', at)) return readBlockText(text, at, problems);
  // The mark that ends a text which nothing opens: what a translation is from follows it.
  if (text.startsWith('" from "', at) && /\S/.test(text[at - 1] ?? " ")) {
    problems.push(problem("text-not-closed", { start: at, end: at + 1 }, { mark: '"' }));
    return at + 1;
  }
  const before = problems.length;
  let i = at + 1;
  for (; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 34) {
      const end = endBeforeFrom(text, at, i);
      if (end === null) return i + 1;
      const fixes = [insertion('"', end)];
      problems.push(problem("text-not-closed", { start: at, end }, { mark: '"' }, { fixes }));
      return end;
    }
    if (char === 10 || char === 13) break;
    if (char === 92 && i + 1 < text.length && text.charCodeAt(i + 1) !== 10 && text.charCodeAt(i + 1) !== 13)
      i++;
    else if (char === 123) i = readPlace(text, i, problems) - 1;
  }
  problems.length = before;
  return closeOtherwise(text, at, i, problems);
}

/** In `"a from "b"` the second mark opens the text that the first was translated from: where the first ends. */
function endBeforeFrom(text: string, at: number, mark: number): number | null {
  if (text[mark - 1] !== " " || !text.startsWith(" from", mark - 6)) return null;
  if (!/[\p{L}\p{N}]/u.test(text[mark + 1] ?? "")) return null;
  const rest = text.slice(mark + 1, lineEnd(text, mark));
  return rest.split('"').length % 2 === 0 ? at + text.slice(at, mark - 6).trimEnd().length : null;
}

/** Reads a text that another quotation mark opens; undefined where none stands. */
export function readQuotedOtherwise(text: string, at: number, problems: SyntaxProblem[]): number | undefined {
  const opener = text[at]!;
  const closer = closers[opener];
  if (closer === undefined) return undefined;
  let i = at + 1;
  for (; i < text.length && text[i] !== "\n" && text[i] !== "\r"; i++) {
    if (!closer.includes(text[i]!)) continue;
    // An apostrophe stands between letters, a closing mark does not.
    if ("'’".includes(text[i]!) && /[\p{L}\p{N}]/u.test(text[i + 1] ?? "")) continue;
    const inner = text.slice(at + 1, i);
    problems.push(quotes(at, i + 1, `${opener} ${text[i]}`, `"${inner.replaceAll(/(?<!\\)"/g, '\\"')}"`));
    return i + 1;
  }
  const end = trimmedEnd(text, at, i);
  problems.push(quotes(at, end, opener, `"${text.slice(at + 1, end)}"`));
  return end;
}

/** What a text says: without its quotation marks, `\"` as `"`, a block without its common indent. */
export function textValue(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  const plain = text.charCodeAt(start) === 34 && text.charCodeAt(end - 1) === 34 && end - start > 1;
  if (plain && !inner.includes("\\") && !inner.startsWith('""')) return inner;
  return unquoted(text.slice(start, end));
}

function unquoted(image: string): string {
  if (image.startsWith('"""')) return blockValue(image);
  const inner = image.slice(1, isClosed(image) ? -1 : undefined);
  return inner.includes("\\") ? unescaped(inner) : inner;
}

/** Whether the author wrote the mark that ends the text. */
export function isClosed(image: string): boolean {
  if (image.startsWith('"""')) return image.length >= 6 && image.endsWith('"""');
  if (image.length < 2 || !/["”“„«»″'’‘`′´]$/.test(image)) return false;
  let backslashes = 0;
  while (image[image.length - 2 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 0;
}

/** Other escapes are Markdown's and stay; so do those of a fallback, which is a text of its own. */
function unescaped(inner: string): string {
  return inner.replace(/\{[^{}|]*\|\s*"(?:[^"\\]|\\.)*"\s*\}|\\[\s\S]/g, (found) =>
    found === '\\"' ? '"' : found,
  );
}

function blockValue(image: string): string {
  const lines = image.slice(3, isClosed(image) ? -3 : undefined).split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines[0]!.trim() === "") lines.shift();
  if (lines.length > 1 && lines.at(-1)!.trim() === "") lines.pop();
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(indent).trimEnd()).join("\n");
}

function readBlockText(text: string, at: number, problems: SyntaxProblem[]): number {
  const close = text.indexOf('"""', at + 3);
  if (close < 0) {
    const end = trimmedEnd(text, at, lineEnd(text, at));
    problems.push(
      problem("text-not-closed", { start: at, end }, { mark: '"""' }, { fixes: [insertion('"""', end)] }),
    );
    return end;
  }
  for (let i = text.indexOf("{", at + 3); i >= 0 && i < close; i = text.indexOf("{", i)) {
    if (text[i - 1] === "\\") i++;
    else i = readPlace(text, i, problems);
  }
  return close + 3;
}

/** Reads the `{name | "…"}` at `at`; where it is none, goes behind its brace. */
function readPlace(text: string, at: number, problems: SyntaxProblem[]): number {
  place.lastIndex = at;
  if (place.test(text)) return place.lastIndex;
  placeWithoutFallback.lastIndex = at;
  const found = placeWithoutFallback.exec(text);
  if (found !== null) {
    const stretch = { start: at, end: placeWithoutFallback.lastIndex };
    problems.push(
      problem(
        "text-place",
        stretch,
        { reason: "fallback" },
        { fixes: [replace("Add a fallback", stretch, `{${found[1]} | "…"}`)] },
      ),
    );
    return stretch.end;
  }
  const brace = { start: at, end: at + 1 };
  problems.push(
    problem("text-place", brace, { reason: "brace" }, { fixes: [replace("Write \\{", brace, "\\{")] }),
  );
  return at + 1;
}

/** Ends a text whose closing mark did not come: at a mark of another kind, else with its line. */
function closeOtherwise(text: string, at: number, stop: number, problems: SyntaxProblem[]): number {
  const line = text.slice(at, stop);
  const other = line.search(/[”“]/);
  if (other > 0) {
    const end = at + other + 1;
    problems.push(quotes(at, end, line[other]!, `${text.slice(at, end - 1)}"`));
    return end;
  }
  const next = endInNextLine(text, stop);
  if (next !== null) {
    const stretch = { start: at, end: next };
    const joined = text.slice(at, next).replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/, " ");
    problems.push(
      problem("text-lines", stretch, {}, { fixes: [replace("Join the lines", stretch, joined)] }),
    );
    return next;
  }
  const end = trimmedEnd(text, at, stop);
  problems.push(
    problem("text-not-closed", { start: at, end }, { mark: '"' }, { fixes: [insertion('"', end)] }),
  );
  return end;
}

/** A line that begins a part of a form or of a list: what stands before its quotation mark is no text. */
const beginning = /^[ \t]*(?:-?\d|\w+[ \t]*(?:\w+[ \t]*)?$)/;

/** Where a text ends that goes on in the next line, whose quotation marks make no pairs by themselves. */
function endInNextLine(text: string, stop: number): number | null {
  const from = text[stop] === "\r" && text[stop + 1] === "\n" ? stop + 2 : stop + 1;
  const line = text.slice(from, lineEnd(text, from));
  const mark = line.indexOf('"');
  const isOdd = line.split('"').length % 2 === 0;
  return isOdd && !beginning.test(line.slice(0, mark)) ? from + mark + 1 : null;
}

/** Without trailing blanks, and without a `{` that opens the block of the line. */
function trimmedEnd(text: string, at: number, stop: number): number {
  const line = text.slice(at + 1, stop).trimEnd();
  return at + 1 + (line.endsWith("{") ? line.slice(0, -1).trimEnd() : line).length;
}

export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

function quotes(start: number, end: number, found: string, right: string): SyntaxProblem {
  const stretch = { start, end };
  return problem(
    "text-quotes",
    stretch,
    { found },
    { fixes: [replace("Write straight quotation marks", stretch, right)] },
  );
}

function insertion(mark: string, at: number) {
  return replace(`Write ${mark} at the end`, { start: at, end: at }, mark);
}
