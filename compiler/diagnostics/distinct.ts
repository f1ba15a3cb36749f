import type { Diagnostic } from "./diagnostic.ts";

/** Each thing once, where several forms or files come to say it; of those that are alike, the first. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<number, Diagnostic[]>();
  return diagnostics.filter((one) => {
    const here = seen.get(one.span.start);
    if (!here) seen.set(one.span.start, [one]);
    else if (here.some((other) => saysTheSame(one, other))) return false;
    else here.push(one);
    return true;
  });
}

function saysTheSame(one: Diagnostic, other: Diagnostic): boolean {
  const { code, span, parts } = one;
  return (
    code === other.code &&
    span.file === other.span.file &&
    span.end === other.span.end &&
    JSON.stringify(parts) === JSON.stringify(other.parts)
  );
}
