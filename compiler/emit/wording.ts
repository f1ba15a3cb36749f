import type { Definition, Texts } from "../../runtime/definition/definition.ts";
import type { Code } from "../../runtime/definition/expression.ts";
import { withFallbacks } from "../../runtime/definition/places.ts";

/** What people read, in one language; of withheld wording the topic. Undefined where the form has no words for it. */
export interface Wording {
  text(key: string): string | undefined;
  option(scale: string, code: Code): string | undefined;
}

/** In the form's own language. The places of answers in a text are shown as what stands there without one. */
export function wordingOf(definition: Definition): Wording {
  const texts = definition.texts[definition.language] ?? {};
  const text = (key: string): string | undefined => {
    const found = own(texts, key) ?? own(texts, `${key}:topic`);
    return found === undefined ? undefined : withFallbacks(found);
  };
  return { text, option: (scale, code) => text(`${scale}.${code}`) };
}

function own(texts: Texts, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
