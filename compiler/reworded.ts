import { rewording } from "../grammar/rewording.ts";
import { bindForm } from "./bind/index.ts";
import type { Made } from "./cache.ts";
import { isPlain } from "./check/content/texts.ts";
import type { CompiledForm } from "./compiled.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { withTexts } from "./lower/hash.ts";
import type { SourceFile } from "./source.ts";
import type { Wanted } from "./translations.ts";
import type { Moved, VersionBefore } from "./version-before.ts";

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
  { made, definition, since, moved }: VersionBefore,
): Made | null {
  // A translation says what it was translated from.
  if (translations.length > 0 || made.rewordings === mostRewordings) return null;

  const only = rewording(since);
  if (!only || !isPlain(only.before) || !isPlain(only.now)) return null;
  const { of, before: was, now } = only;
  const { language } = definition;
  const words = definition.texts[language];
  if (words?.[of] !== was.value) return null;

  const { file, scope } = source;
  const { places, examples } = made.form;
  const means = withTexts(definition, { ...definition.texts, [language]: { ...words, [of]: now.value } });
  const form: CompiledForm = {
    ...made.form,
    file,
    bound: bindForm(node, file, scope),
    definition: means,
    places: {
      get(part) {
        const span = places.get(part === means ? definition : part);
        return span && moved(span);
      },
    },
    examples: examples.map((example) => ({
      ...example,
      span: moved(example.span),
      expected: example.expected.map((one) => ({ ...one, span: moved(one.span) })),
    })),
  };
  const diagnostics = made.diagnostics.map((one) => movedDiagnostic(one, moved));
  return { ...made, form, diagnostics, files, rewordings: made.rewordings + 1 };
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
