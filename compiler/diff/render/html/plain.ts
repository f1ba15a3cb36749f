import { blocksOf } from "../../../../runtime/elements/text/blocks.ts";
import { type Inline, inline } from "../../../../runtime/elements/text/inline.ts";

/**
 * What a text says, without its marks: paragraphs and entries of lists in lines of their own, in places of answers what
 * stands there without one, and behind a link its address, since that may have changed, too.
 */
export function plainWords(text: string): string {
  return blocksOf(text)
    .flatMap((block) =>
      block.kind === "p"
        ? [words(inline(block.text))]
        : block.items.map((item, at) => {
            const mark = block.kind === "ul" ? "•" : `${block.start + at}.`;
            return `${mark} ${words(inline(item))}`;
          }),
    )
    .join("\n");
}

function words(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "place") return part.fallback;
      if (part.kind === "break") return "\n";
      if (part.kind !== "link") return words(part.children);
      const said = words(part.children);
      return said === part.href ? said : `${said} (${part.href})`;
    })
    .join("");
}
