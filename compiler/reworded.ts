import type { Change } from "../grammar/change.ts";
import { rewording } from "../grammar/rewording.ts";
import { bindForm } from "./bind/index.ts";
import type { Cache, Made } from "./cache.ts";
import { isPlain } from "./check/content/texts.ts";
import type { CompiledForm } from "./compiled.ts";
import type { Diagnostic, Span } from "./diagnostics/diagnostic.ts";
import type { Host } from "./host.ts";
import { withTexts } from "./lower/hash.ts";
import { isUnchanged } from "./recording.ts";
import type { SourceFile } from "./source.ts";
import type { Wanted } from "./translations.ts";

/** So often at most: fixes that nobody has asked for yet are looked for in the form as it was. */
const mostRewordings = 64;

/**
 * A form that says what it said before, but for one text that people read: what it means, and all that there is to say
 * about it, is as it was, or stands further on. No diagnostic says what a plain text says. Null where more has
 * changed.
 */
export function reworded(
  { node, source, translations }: Wanted,
  files: ReadonlySet<SourceFile>,
  host: Host,
  cache: Cache,
): Made | null {
  const { file, since, broken } = source;
  const before = since?.now === node ? cache.forms.get(since.before) : undefined;
  const definition = before?.form.definition;
  // A translation says what it was translated from.
  if (!since || !definition || broken || translations.length > 0) return null;
  if (before.rewordings === mostRewordings) return null;
  if (!areOthersSame(before, files, file) || !isUnchanged(before.read, host)) return null;

  const only = rewording(since);
  if (!only || !isPlain(only.before) || !isPlain(only.now)) return null;
  const { of, before: was, now } = only;
  const { language } = definition;
  const words = definition.texts[language];
  if (words?.[of] !== was.value) return null;

  const moved = mover(file.path, since.change);
  const means = withTexts(definition, { ...definition.texts, [language]: { ...words, [of]: now.value } });
  const places = new Map<object, Span>();
  for (const [part, span] of before.form.places) places.set(part === definition ? means : part, moved(span));
  const form: CompiledForm = {
    ...before.form,
    file,
    bound: bindForm(node, file, source.scope),
    definition: means,
    places,
    examples: before.form.examples.map((example) => ({
      ...example,
      span: moved(example.span),
      expected: example.expected.map((one) => ({ ...one, span: moved(one.span) })),
    })),
  };
  const diagnostics = before.diagnostics.map((one) => movedDiagnostic(one, moved));
  return { form, diagnostics, files, read: before.read, rewordings: before.rewordings + 1 };
}

/** Whether a form was made with the help of the same files, its own aside. */
function areOthersSame(before: Made, files: ReadonlySet<SourceFile>, own: SourceFile): boolean {
  const others = (all: ReadonlySet<SourceFile>) => [...all].filter(({ path }) => path !== own.path);
  const now = others(files);
  return others(before.files).length === now.length && now.every((other) => before.files.has(other));
}

type Moved = (span: Span) => Span;

/** Where a span stands that is not a part of what was typed over. */
function mover(path: string, { end, by }: Change): Moved {
  const moved = (at: number): number => (at < end ? at : at + by);
  return (span) => (span.file === path ? { ...span, start: moved(span.start), end: moved(span.end) } : span);
}

function movedDiagnostic(one: Diagnostic, moved: Moved): Diagnostic {
  return {
    ...one,
    span: moved(one.span),
    related: one.related.map((place) => ({ ...place, span: moved(place.span) })),
    fixes: one.fixes.map((fix) => ({
      title: fix.title,
      // Some are looked for when somebody asks.
      get edits() {
        return fix.edits.map((edit) => ({ ...edit, span: moved(edit.span) }));
      },
    })),
  };
}
