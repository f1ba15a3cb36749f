import { coloured } from "./coloured.ts";

/**
 * The Markdown that the server writes, as elements: headings, paragraphs, lists, rules, code, emphasis and links. Whatever
 * stands in it becomes text nodes, never HTML.
 */
export function markdownElement(text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "fs-markdown";
  element.append(...blocksOf(text.replace(/\r\n?/g, "\n").split("\n")));
  return element;
}

function* blocksOf(lines: readonly string[]): Generator<HTMLElement> {
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const fence = /^\s*(`{3,})\s*(\S*)/.exec(line);
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    if (line.trim() === "") at += 1;
    else if (fence) {
      const end = lines.findIndex((other, index) => index > at && other.trim().startsWith(fence[1]!));
      yield codeBlock(lines.slice(at + 1, end < 0 ? undefined : end), fence[2]!);
      at = end < 0 ? lines.length : end + 1;
    } else if (heading) {
      yield within(`h${heading[1]!.length + 1}`, heading[2]!);
      at += 1;
    } else if (/^\s*(-{3,}|\*{3,})\s*$/.test(line)) {
      yield document.createElement("hr");
      at += 1;
    } else if (/^[>|]/.test(line)) {
      const end = lines.findIndex((other, index) => index > at && other[0] !== line[0]);
      const own = lines.slice(at, end < 0 ? undefined : end);
      yield line[0] === "|" ? table(own) : quotation(own);
      at += own.length;
    } else {
      const isList = marker.test(line);
      const end = endOf(lines, at, isList);
      yield isList ? list(lines.slice(at, end)) : within("p", lines.slice(at, end).join(" "));
      at = end;
    }
  }
}

const marker = /^\s*(?:[-*]|\d+\.)\s+/;

/** A list ends at an empty line, a paragraph also where something else begins. */
function endOf(lines: readonly string[], from: number, isList: boolean): number {
  let at = from + 1;
  while (at < lines.length && lines[at]!.trim() !== "") {
    if (!isList && /^(#{1,4}\s|\s*`{3}|\s*[-*]\s|[>|])/.test(lines[at]!)) break;
    at += 1;
  }
  return at;
}

function list(lines: readonly string[]): HTMLElement {
  const element = document.createElement(/^\s*\d/.test(lines[0]!) ? "ol" : "ul");
  const entries: string[] = [];
  for (const line of lines) {
    if (marker.test(line)) entries.push(line.replace(marker, ""));
    else entries.push(`${entries.pop() ?? ""} ${line.trim()}`);
  }
  element.append(...entries.map((entry) => within("li", entry)));
  return element;
}

function quotation(lines: readonly string[]): HTMLElement {
  const element = document.createElement("blockquote");
  element.append(...blocksOf(lines.map((line) => line.replace(/^>\s?/, ""))));
  return element;
}

/** The second line parts the head from the rest. */
function table([head, , ...rows]: readonly string[]): HTMLElement {
  const place = document.createElement("div");
  place.className = "scrolled";
  // It may be wider than what it stands in.
  place.tabIndex = 0;
  place.role = "region";
  place.setAttribute("aria-label", "Table");
  const element = document.createElement("table");
  element.createTHead().append(row(head ?? "", "th"));
  element.createTBody().append(...rows.map((line) => row(line, "td")));
  place.append(element);
  return place;
}

function row(line: string, kind: "td" | "th"): HTMLElement {
  const element = document.createElement("tr");
  const cells = line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/);
  element.append(...cells.map((cell) => within(kind, cell.trim().replaceAll("\\|", "|"))));
  return element;
}

function codeBlock(lines: readonly string[], language: string): HTMLElement {
  const element = document.createElement("pre");
  const code = document.createElement("code");
  if (language) code.dataset.language = language;
  const text = lines.join("\n");
  code.append(language === "formscript" ? coloured(text) : text);
  element.append(code);
  // It may be wider than what it stands in.
  element.tabIndex = 0;
  return element;
}

function within(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.append(...inline(text));
  return element;
}

const pieces =
  /(?<ticks>`+)\s?(?<code>.+?)\s?\k<ticks>(?!`)|\*\*(?<strong>.+?)\*\*|(?<![\p{L}\p{N}*])\*(?<em>[^*\s](?:[^*]*[^*\s])?)\*(?![\p{L}\p{N}*])|\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)|\\(?<sign>[\\`*_{}[\]()#+.!<>|$-])/gu;

function* inline(text: string): Generator<Node | string> {
  let end = 0;
  for (const found of text.matchAll(pieces)) {
    if (found.index > end) yield text.slice(end, found.index);
    end = found.index + found[0].length;
    const { code, strong, em, words, href, sign } = found.groups!;
    if (code !== undefined) {
      const element = document.createElement("code");
      element.textContent = code;
      yield element;
    } else if (strong !== undefined) yield within("strong", strong);
    else if (em !== undefined) yield within("em", em);
    else if (words !== undefined) yield link(words, href!);
    else yield sign!;
  }
  if (end < text.length) yield text.slice(end);
}

/** Leads to the web and nowhere else; what leads elsewhere is words, for whoever knows where that is. */
function link(words: string, href: string): HTMLElement {
  if (!/^https?:\/\//.test(href)) {
    const place = within("span", words);
    place.dataset.href = href;
    return place;
  }
  const element = within("a", words) as HTMLAnchorElement;
  element.href = href;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}
