import type * as tree from "../../../grammar/tree.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { changeTo, removePart } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { languageMeant } from "../names/language-meant.ts";

/** A form or a programme. */
interface Described {
  readonly node: Pick<tree.Form, "name" | "title" | "start" | "end"> & {
    readonly was?: tree.Name | null;
    readonly members: readonly (tree.Member | tree.ProgrammeMember)[];
  };
  readonly file: SourceFile;
}

/** A form says its version and language, both so that others can read them, and nothing of itself twice. */
export function about({ node: form, file }: Described, report: Report): void {
  const first = new Map<string, tree.Member | tree.ProgrammeMember>();
  for (const member of form.members) {
    const key = keyOf(member);
    if (key === null) continue;
    const before = first.get(key);
    if (before) {
      const related = [{ span: spanIn(file, before), message: `${key} stands here` }];
      const fixes = [
        removePart("Remove this one", file, member),
        removePart("Remove the one before", file, before),
      ];
      report("property-twice", spanIn(file, member), { property: key }, { related, fixes });
    } else first.set(key, member);
    if (member.kind === "property" && member.key === "version" && member.value)
      version(file, member.value, report);
    if (member.kind === "language" && member.tag) languageTag(file, member.tag, report);
  }
  if (!form.name) return;
  const span = spanIn(file, form.name);
  const parts = { form: form.name.text };
  if (!first.has("version"))
    report("version-missing", span, parts, { fixes: insert(form, file, 'version "0.1.0"') });
  if (!first.has("language"))
    report("language-missing", span, parts, { fixes: insert(form, file, "language en") });
}

function keyOf(member: tree.Member | tree.ProgrammeMember): string | null {
  if (member.kind === "property") return member.key;
  return ["language", "answered", "licence", "sensitive"].includes(member.kind) ? member.kind : null;
}

function version(file: SourceFile, { start, end, value }: tree.Text, report: Report): void {
  if (/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9a-z-]+(\.[0-9a-z-]+)*)?(\+[0-9a-z.-]+)?$/i.test(value))
    return;
  const numbers = /^v?(\d+)(?:\.(\d+))?$/.exec(value.trim());
  const span = spanIn(file, { start, end });
  const whole = numbers && `"${Number(numbers[1])}.${Number(numbers[2] ?? 0)}.0"`;
  report("version-wrong", span, { version: value }, { fixes: whole ? [changeTo(whole, span)] : [] });
}

/** The tag of a language, as in BCP 47. */
export function languageTag(file: SourceFile, tag: tree.LanguageTag, report: Report): void {
  if (isLanguage(tag.text)) return;
  const meant = languageMeant(tag.text);
  const span = spanIn(file, tag);
  const fixes = meant !== null && isLanguage(meant) ? [changeTo(meant, span)] : [];
  report("language-wrong", span, { tag: tag.text }, { fixes });
}

function isLanguage(tag: string): boolean {
  if (/^[a-z]{2,3}$/.test(tag)) return true;
  // Longer first parts are allowed by the standard, and name no language: English is meant for en.
  if (!/^[a-z]{2,3}-/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function insert(form: Described["node"], file: SourceFile, line: string): Fix[] {
  const from = (form.title ?? form.was ?? form.name)?.end ?? form.start;
  const brace = file.text.indexOf("{", from);
  if (brace < 0 || brace >= form.end) return [];
  const at = brace + 1;
  return [
    { title: `Add ${line}`, edits: [{ span: spanIn(file, { start: at, end: at }), text: `\n  ${line}` }] },
  ];
}
