import { type Place, placeOf, placePattern } from "../../definition/places.ts";

/** A stretch of text without blocks. A string is words. */
export type Inline = string | Place | Break | Marked | Link;

export interface Break {
  readonly kind: "break";
}

export interface Marked {
  readonly kind: "em" | "strong";
  readonly children: readonly Inline[];
}

export interface Link {
  readonly kind: "link";
  readonly href: string;
  readonly children: readonly Inline[];
}

/** Whether there is anything in a text but words. */
export const isMarked = (text: string): boolean => /[\\{*_[<\n]/.test(text);

/**
 * Reads what Markdown has within a line, as much of it as texts may have: `*em*`, `_em_`, `**strong**`, `__strong__`,
 * `***both***`; `[words](address)` and `<https://…>`; a line break as `\` at the end of a line or as `\n`; `\` before
 * punctuation, which then stands for itself; and the places of answers. No mark stands in one of its own kind, and no
 * link in a link. All else, HTML too, is words as they are typed; so is a link with another address than
 * {@link isSafe}. Takes as long as the text is long.
 */
export function inline(text: string): readonly Inline[] {
  const words: Open = { mark: "", children: [] };
  const stack: Open[] = [words];
  let end = 0;
  for (const found of text.matchAll(token)) {
    const [mark, name, fallback, href, auto] = found;
    const before = text[found.index - 1] ?? " ";
    add(stack, text.slice(end, found.index));
    end = found.index + mark.length;
    const after = text[end] ?? " ";
    if (name !== undefined) add(stack, placeOf(name, fallback!));
    else if (auto !== undefined)
      add(stack, { kind: "link", href: auto, children: [auto.replace(/^\w+:(?!\/)/, "")] });
    else if (mark.startsWith("\\"))
      add(stack, /[n\n]/.test(mark) ? { kind: "break" } : mark.slice(1) || mark);
    else if (mark === "[") {
      addAsWords(stack, close(stack, mark));
      stack.push({ mark, children: [] });
    } else if (mark.startsWith("]")) {
      const open = close(stack, "[");
      if (open && href !== undefined && isSafe(href)) {
        const { children } = open;
        add(stack, { kind: "link", href, children: children.length > 0 ? children : [href] });
      } else {
        addAsWords(stack, open);
        add(stack, mark);
      }
    } else emphasis(stack, mark, before, after);
  }
  add(stack, text.slice(end));
  while (stack.length > 1) addAsWords(stack, stack.pop());
  return words.children;
}

/** http, https, mailto, tel, or an address on the page's own site; no other scheme, and no blanks or hidden signs. */
export function isSafe(href: string): boolean {
  return (
    /^[^\s\p{C}]+$/u.test(href) &&
    /^(?:https?:\/\/|mailto:|tel:|(?![\\/]{2})[^:/?#\\]*(?:[/?#]|$))/i.test(href)
  );
}

interface Open {
  readonly mark: string;
  readonly children: Inline[];
}

const token = new RegExp(
  [
    /\\(?:[!-/:-@[-`{-~n\n]|$)/,
    placePattern,
    /\*{1,3}|_{1,3}|\[/,
    /\](?:\(([^\s(){}<>]*(?:\([^\s(){}<>]*\)[^\s(){}<>]*)?)\))?/,
    /<((?:https?:\/\/|mailto:|tel:)[^\s<>\p{C}]+)>/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

function emphasis(stack: Open[], mark: string, before: string, after: string): void {
  const isWithin = mark.startsWith("_") ? word : never;
  const opens = /\S/.test(after) && !isWithin.test(before);
  const closes = /\S/.test(before) && !isWithin.test(after);
  const isOpen = stack.some((open) => open.mark === mark);
  if (isOpen && closes) add(stack, marked(mark.length, close(stack, mark)!.children));
  else if (!isOpen && opens) stack.push({ mark, children: [] });
  else add(stack, mark);
}

const word = /[\p{L}\p{N}]/u;
const never = /(?!)/;

function marked(length: number, children: readonly Inline[]): Inline {
  if (length === 3) return { kind: "strong", children: [marked(1, children)] };
  return { kind: length === 2 ? "strong" : "em", children };
}

/** Adds to what is open innermost. */
function add(stack: readonly Open[], part: Inline): void {
  const { children } = stack.at(-1)!;
  const last = children.at(-1);
  if (typeof part !== "string") children.push(part);
  else if (typeof last === "string") children[children.length - 1] = last + part;
  else if (part !== "") children.push(part);
}

/** Ends what this mark opened, if it did, and takes marks that were opened since for words. */
function close(stack: Open[], mark: string): Open | undefined {
  if (!stack.some((open) => open.mark === mark)) return undefined;
  while (stack.at(-1)!.mark !== mark) addAsWords(stack, stack.pop());
  return stack.pop();
}

function addAsWords(stack: readonly Open[], open: Open | undefined): void {
  if (open) for (const part of [open.mark, ...open.children]) add(stack, part);
}
