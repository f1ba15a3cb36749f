import type { Entry } from "./catalogue/define.ts";
import { type Code, catalogue, type PartsOf } from "./catalogue/index.ts";
import type { Diagnostic, Fix, Related, Span } from "./diagnostic.ts";

export interface Extras {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly tags?: Diagnostic["tags"];
}

/** What a check gets to say what it found: `report("name-unknown", span, { name: "totl" })`. */
export type Report = <C extends Code>(code: C, span: Span, parts: PartsOf<C>, extras?: Extras) => void;

export function reporter(into: Diagnostic[]): Report {
  return (code, span, parts, extras = {}) => {
    into.push({
      code,
      severity: entry(code).severity,
      parts: parts as Record<string, unknown>,
      span,
      related: extras.related ?? [],
      fixes: extras.fixes ?? [],
      ...(extras.tags && { tags: extras.tags }),
    });
  };
}

export function messageOf(diagnostic: Diagnostic): string {
  return entry(diagnostic.code).message(diagnostic.parts);
}

function entry(code: string): Entry<Record<string, unknown>> {
  return (catalogue as unknown as Record<string, Entry<Record<string, unknown>>>)[code]!;
}
