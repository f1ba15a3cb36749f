import { highlightCode, tagHighlighter } from "@lezer/highlight";
import { colours, formscript } from "./language.ts";

const names = tagHighlighter(colours.map(([tag, colour]) => ({ tag, class: colour })));

/** A text in the language, in the colours that it has in the editor. */
export function coloured(text: string): DocumentFragment {
  const all = document.createDocumentFragment();
  highlightCode(
    text,
    formscript.parser.parse(text),
    names,
    (part, colour) => all.append(colour === "" ? part : stretch(part, colour)),
    () => all.append("\n"),
  );
  return all;
}

function stretch(part: string, colour: string): HTMLElement {
  const element = document.createElement("span");
  element.textContent = part;
  element.style.color = `var(--code-${colour})`;
  return element;
}
