import type { Definition } from "../definition/definition.ts";
import { chainOf } from "../locale/language.ts";

/** The language to show a form or programme in: the one asked for, else that of the page around it if the form has it, else its own. */
export function languageAsked(
  element: Element,
  asked: string | undefined,
  { texts, language }: Pick<Definition, "texts" | "language">,
): string {
  if (asked) return asked;
  const around = languageAround(element);
  const isKnown = chainOf(around).some((tag) => tag === language || Object.hasOwn(texts, tag));
  return isKnown ? around : language;
}

/** What `lang` says around an element, also outside of the shadow root that it stands in. */
export function languageAround(element: Element): string {
  const marked = element.closest("[lang]");
  if (marked) return marked.getAttribute("lang") ?? "";
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : "";
}
