import type { SyntaxProblem } from "./problem.ts";

/**
 * What was pasted with the same wrong marks all over is one mistake: it is told where it first stands, says in how many
 * more places it is made, and is mended in all of them at once. `problems` are in the order of the text.
 */
export function gathered(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length < 2) return problems;
  const alike = new Map<string, SyntaxProblem[]>();
  for (const one of problems) {
    const cause = causeOf(one);
    if (cause === null) continue;
    const group = alike.get(cause);
    if (group) group.push(one);
    else alike.set(cause, [one]);
  }
  const groups = [...alike.values()].filter(({ length }) => length > 1);
  if (groups.length === 0) return problems;
  const first = new Map(groups.map((group) => [group[0], group] as const));
  const others = new Set(groups.flatMap((group) => group.slice(1)));
  return problems
    .filter((one) => !others.has(one))
    .map((one) => {
      const group = first.get(one);
      return group ? joined(one, group) : one;
    });
}

/**
 * Marks that are on no keyboard come from a word processor, a web page or a PDF; quotation marks, and those about names,
 * also from habit.
 */
function causeOf({ code, parts }: SyntaxProblem): string | null {
  const { found, right } = parts;
  if (typeof found !== "string") return null;
  if (code === "character-unknown" && found.includes(" invisible ")) return "invisible";
  if (code === "text-quotes") return code;
  if (code === "sign-wrong" && /^\[\w+\]$/.test(found)) return "name in brackets";
  if (code === "character-unknown" && found === "$") return found;
  if (/^[ -~]*$/.test(found)) return null;
  return code === "sign-wrong" || code === "character-unknown" ? `${code} ${right ?? found}` : null;
}

function joined(one: SyntaxProblem, all: readonly SyntaxProblem[]): SyntaxProblem {
  const edits = all.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const fixes = one.fixes.slice(0, 1).map(({ title }) => ({ title: `${title} everywhere`, edits }));
  return { ...one, parts: { ...one.parts, more: all.length - 1 }, fixes };
}
