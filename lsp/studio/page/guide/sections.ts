/** A heading of a page, and what stands below it. */
interface Section {
  readonly path: string;
  /** Of the whole page. */
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

export interface Found {
  readonly path: string;
  readonly page: string;
  readonly title: string;
  /** The line that says it, and where in the page it is to be looked for. */
  readonly line: string;
  readonly anchor: string;
}

/** The name of a heading in a link, as the hosts of Markdown make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

const most = 40;

/** Where all these words stand: in a heading first, the guide before the reference. */
export function find(pages: ReadonlyMap<string, string>, typed: string): readonly Found[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return [...pages]
    .flatMap(([path, text]) => sectionsOf(path, text))
    .filter(({ title, text }) => has(`${title}\n${text}`))
    .map((section) => ({ section, rank: (has(section.title) ? 0 : 2) + (isGuide(section) ? 0 : 1) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ section: { path, page, title, text } }) => ({
      path,
      page,
      title,
      line: text.split("\n").find((line) => line.toLowerCase().includes(words[0]!)) ?? "",
      anchor: anchorOf(title),
    }));
}

function isGuide({ path }: Section): boolean {
  return path.startsWith("guide/");
}

function sectionsOf(path: string, text: string): readonly Section[] {
  const sections: { title: string; lines: string[] }[] = [{ title: "", lines: [] }];
  let isCode = false;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.startsWith("```")) isCode = !isCode;
    const heading = isCode ? null : /^#{1,4}\s+(.*)$/.exec(line);
    if (heading) sections.push({ title: plain(heading[1]!), lines: [] });
    else if (!line.startsWith("Next: ")) sections.at(-1)!.lines.push(plain(line));
  }
  const page = sections[1]?.title ?? path;
  return sections
    .filter(({ title }) => title !== "")
    .map(({ title, lines }) => ({ path, page, title, text: lines.join("\n") }));
}

/** Without what only says how it looks, and where links lead. */
function plain(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/[`*|]|^[>#]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
