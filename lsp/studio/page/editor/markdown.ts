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
    if (!isList && /^(#{1,4}\s|\s*`{3}|\s*[-*]\s)/.test(lines[at]!)) break;
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

function codeBlock(lines: readonly string[], language: string): HTMLElement {
  const element = document.createElement("pre");
  const code = document.createElement("code");
  if (language) code.dataset.language = language;
  code.textContent = lines.join("\n");
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

/** Leads to the web and nowhere else; what leads elsewhere is words. */
function link(words: string, href: string): HTMLElement {
  if (!/^https?:\/\//.test(href)) return within("span", words);
  const element = within("a", words) as HTMLAnchorElement;
  element.href = href;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}
