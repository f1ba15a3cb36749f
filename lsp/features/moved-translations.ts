import { originalPath } from "../../compiler/translations.ts";
import type { Around } from "../workspace/view.ts";
import type { Move } from "./moved-files.ts";

/**
 * The translation files that have to go with the files that move, because only their names say what they are of. Not
 * those that are moved themselves, and none to where a file is, or is to be.
 */
export function translationsOfMoved(
  moves: readonly Move[],
  around: Pick<Around, "siblings" | "syntax" | "text">,
): readonly Move[] {
  const moved = new Set(moves.map(({ from }) => from));
  const taken = new Set(moves.map(({ to }) => to));
  return moves.flatMap(({ from, to }) => {
    if (!isForm(from) || !isForm(to)) return [];
    const names = namesIn(from, around);
    return around.siblings(from).flatMap((path): Move[] => {
      if (originalPath(path) !== from || moved.has(path) || !isTranslationOf(names, path, around)) return [];
      const target = withoutEnding(to) + path.slice(withoutEnding(from).length);
      const isFree = !taken.has(target) && around.text(target) === undefined;
      return isFree ? [{ from: path, to: target }] : [];
    });
  });
}

/** The forms and programmes of a file. */
function namesIn(path: string, around: Pick<Around, "syntax">): ReadonlySet<string> {
  const declarations = around.syntax(path)?.tree.declarations ?? [];
  return new Set(
    declarations.flatMap((one) =>
      one.kind === "form" || one.kind === "programme" ? (one.name?.text ?? []) : [],
    ),
  );
}

/** Whether there is nothing in the file but translations, one at least of something with these names. */
function isTranslationOf(names: ReadonlySet<string>, path: string, around: Pick<Around, "syntax">): boolean {
  const declarations = around.syntax(path)?.tree.declarations ?? [];
  return (
    declarations.every(({ kind }) => kind === "translation") &&
    declarations.some((one) => one.kind === "translation" && one.form !== null && names.has(one.form.text))
  );
}

function isForm(path: string): boolean {
  return path.endsWith(".form");
}

function withoutEnding(path: string): string {
  return path.slice(0, -".form".length);
}
