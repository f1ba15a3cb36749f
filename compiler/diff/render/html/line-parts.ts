import type { Line, LinePart } from "./line.ts";
import { markedWords } from "./marked.ts";
import { html, type Markup } from "./markup.ts";

/** A line of either side, what the other has not marked in it. */
export function bothLines(old: Line, fresh: Line): { readonly old: Markup; readonly new: Markup } {
  const [olds, news] = [byKey(old), byKey(fresh)];
  const shown = (part: LinePart) =>
    !(part.isTranslation && olds.get(part.key)?.words === news.get(part.key)?.words);
  const side = (line: Line, which: "before" | "after") =>
    lineMarkup(
      line,
      shown,
      (part) => {
        const [before, after] = [olds.get(part.key), news.get(part.key)];
        return {
          words: markedWords(before?.words, after?.words, part.language)[which],
          score: markedWords(before?.score, after?.score, "en")[which],
        };
      },
      old.name === fresh.name ? line.name : markedName(line.name, which),
    );
  return { old: side(old, "before"), new: side(fresh, "after") };
}

/** A line that has nothing beside it, or the same; what it says in other languages is not shown. */
export function plainLine(line: Line): Markup {
  return lineMarkup(
    line,
    ({ isTranslation }) => !isTranslation,
    ({ words, score }) => ({ words: html`${words}`, score: html`${score}` }),
    line.name,
  );
}

interface Told {
  readonly words: Markup;
  readonly score: Markup;
}

function lineMarkup(
  { kind, depth, parts }: Line,
  isShown: (part: LinePart) => boolean,
  tell: (part: LinePart) => Told,
  name: string | Markup | undefined,
): Markup {
  const shown = parts.filter(isShown);
  const said = (roles: readonly LinePart["role"][]) => shown.filter(({ role }) => roles.includes(role));
  const options = shown.filter(({ role }) => role === "option");
  const written = (part: LinePart) => {
    const { words } = tell(part);
    const label = [part.isTranslation && part.language, part.label].filter(Boolean).join(", ");
    return html`<p class="${part.role}"${lang(part)}>${label !== "" && html`<span class="label" lang="en">${label}</span> `}${words}</p>`;
  };
  return html`<div class="line ${kind} depth-${Math.min(depth, 4)}">
${said(["title", "text"])
  .filter((part) => !part.key.startsWith("option "))
  .map(written)}
${
  options.length > 0 &&
  html`<ul class="options">${options.map((part) => {
    const { words, score } = tell(part);
    const more = shown.filter(({ key }) => key.startsWith(`${part.key} `));
    return html`<li><span${lang(part)}>${words}</span>${score.text !== "" && html` <span class="score" lang="en">${score}</span>`}${more.map(written)}</li>`;
  })}</ul>`
}
<p class="facts">${name !== undefined && html`<code>${name}</code>`}${said(["fact"])
    .filter(({ words }) => words !== "")
    .map((part) => html` <span>${tell(part).words}</span>`)}</p>
</div>`;
}

function lang({ language }: LinePart): Markup {
  return html` lang="${language}" dir="auto"`;
}

function markedName(name: string | undefined, which: "before" | "after"): Markup | undefined {
  if (name === undefined) return undefined;
  return which === "before" ? html`<del>${name}</del>` : html`<ins>${name}</ins>`;
}

function byKey({ parts }: Line): ReadonlyMap<string, LinePart> {
  return new Map(parts.map((part) => [part.key, part]));
}
