import type * as tree from "../../grammar/tree.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { nameRules } from "../check/names/name-rules.ts";
import type { CompiledForm } from "../compiled.ts";
import type { Span } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../source.ts";
import { nearest } from "../words/nearest.ts";
import type { BoundProgramme } from "./bound.ts";

/** The forms in a file, by its path as `file` writes it; null where there is no such file, which is then reported. */
export type FormsIn = (file: SourceFile, path: tree.Text) => readonly CompiledForm[] | null;

/** Finds out what the names of a programme stand for. */
export function bindProgramme(
  node: tree.Programme,
  file: SourceFile,
  formsIn: FormsIn,
  report: Report,
): BoundProgramme {
  const names = new Names(file, report);
  const forms = new Map<string, Definition | null>();
  const dates = new Map<string, tree.ProgrammeDate>();
  const steps = new Map<string, tree.ProgrammeStep>();
  for (const member of node.members) {
    if (member.kind === "uses") {
      const found = member.path && formsIn(file, member.path);
      for (const name of member.names) {
        if (forms.has(name.text)) report("name-twice", spanIn(file, name), twice(name, "used"));
        else forms.set(name.text, found ? used(name, member.path!, found, file, report) : null);
      }
    } else if (member.kind === "programme date" && member.name) {
      if (names.isNew(member.name, "a date")) dates.set(member.name.text, member);
    } else if (member.kind === "programme step" && member.name) {
      if (names.isNew(member.name, "a step")) steps.set(member.name.text, member);
    }
  }
  for (const { form } of steps.values()) if (form) known(form, forms, file, report);
  return { node, file, forms, dates, steps };
}

function used(
  name: tree.Name,
  path: tree.Text,
  found: readonly CompiledForm[],
  file: SourceFile,
  report: Report,
): Definition | null {
  const form = found.find(({ id }) => id === name.text);
  const span = spanIn(file, name);
  const parts = { name: name.text, path: path.value };
  if (!form) {
    const similar = nearest(
      name.text,
      found.map(({ id }) => id),
    );
    report("uses-unknown", span, { ...parts, similar }, { fixes: changeTo(similar, span) });
  } else if (!form.definition) report("uses-broken", span, parts);
  return form?.definition ?? null;
}

function known(form: tree.Name, forms: ReadonlyMap<string, unknown>, file: SourceFile, report: Report): void {
  if (forms.has(form.text)) return;
  const similar = nearest(form.text, forms.keys());
  const span = spanIn(file, form);
  report("step-form-unknown", span, { name: form.text, similar }, { fixes: changeTo(similar, span) });
}

export function changeTo(similar: string | undefined, span: Span) {
  return similar === undefined ? [] : [{ title: `Change to ${similar}`, edits: [{ span, text: similar }] }];
}

function twice({ text }: tree.Name, is: string) {
  return { name: text, first: is, second: is };
}

/** Dates and steps have one namespace. */
class Names {
  private readonly file: SourceFile;
  private readonly report: Report;
  private readonly first = new Map<string, { readonly name: tree.Name; readonly is: string }>();

  constructor(file: SourceFile, report: Report) {
    this.file = file;
    this.report = report;
  }

  isNew(name: tree.Name, is: string): boolean {
    nameRules(this.file, name, this.report);
    const first = this.first.get(name.text);
    if (!first) {
      this.first.set(name.text, { name, is });
      return true;
    }
    const related = [{ span: spanIn(this.file, first.name), message: `${name.text} is ${first.is} here` }];
    const parts = { name: name.text, first: first.is, second: is };
    this.report("name-twice", spanIn(this.file, name), parts, { related });
    return false;
  }
}
