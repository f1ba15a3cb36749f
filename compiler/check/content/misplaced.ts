import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm } from "../../bind/index.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Report } from "../../diagnostics/report.ts";
import { fileOf, type SourceFile, spanIn } from "../../source.ts";
import { eachMember, type Holder } from "../members.ts";

const asked = new Set<tree.Member["kind"]>([
  "item",
  "section",
  "page",
  "grid",
  "repeat",
  "note",
  "when",
  "use",
]);

/** What a block cannot bring into forms: each says it of itself. */
const ofForms = new Set<tree.Member["kind"]>([
  "property",
  "language",
  "answered",
  "licence",
  "sensitive",
  "code",
  "example",
  "use",
]);

/** Sections, repeats and `when` hold what is asked; everything else stands in the form itself, or in a block for it. */
export function misplaced({ node: form, file: own, uses }: BoundForm, report: Report): void {
  eachMember({ node: form, uses }, (member, holder) => {
    const file = fileOf(member, own);
    const span = spanIn(file, wordOf(member, file));
    const ofBlock = member.home !== undefined && (holder.kind === "form" || !holder.home);
    if (ofBlock && ofForms.has(member.kind))
      report("misplaced", span, { what: whatOf(member), in: "a block", where: "in the form itself" });
    if (holder.kind === "form") return;
    if (member.kind === "repeat" && holder.kind === "repeat") {
      const parts = { inner: nameOf(member, "this repeat"), outer: nameOf(holder, "another") };
      const related = holder.name
        ? [{ span: spanIn(file, holder.name), message: "the repeat around it" }]
        : [];
      report("repeat-in-repeat", span, parts, { related });
    } else if (!asked.has(member.kind) && !ofBlock) {
      const parts = { what: whatOf(member), in: placeOf(holder), where: "in the form itself" };
      report("misplaced", span, parts, { fixes: member.home ? [] : moveOut(member, form, file) });
    }
  });
}

/** The word that it begins with. */
function wordOf({ start, end }: tree.Member, { text }: SourceFile): tree.Spanned {
  const word = /^\w+/.exec(text.slice(start, Math.min(end, start + 20)));
  return { start, end: start + (word?.[0].length ?? end - start) };
}

function nameOf(node: { readonly name: tree.Name | null }, otherwise: string): string {
  return node.name?.text ?? otherwise;
}

function whatOf(member: tree.Member): string {
  switch (member.kind) {
    case "input":
    case "example":
      return `An ${member.kind}`;
    case "bands":
      return "A set of bands";
    case "property":
      return `The ${member.key} of a form`;
    case "language":
    case "licence":
      return `The ${member.kind} of a form`;
    case "answered":
      return "How a form is answered";
    case "sensitive":
      return "Whether a form is sensitive";
    case "cutoff":
      return "A cut-off";
    default:
      return `A ${member.kind}`;
  }
}

function placeOf(holder: Exclude<Holder, tree.Form>): string {
  if (holder.kind === "when") return "a block of conditional content";
  return `a ${holder.kind}`;
}

/** Behind the last line of the form, before the brace that closes it. */
function moveOut(member: tree.Member, form: tree.Form, file: SourceFile): Fix[] {
  if (file.text[form.end - 1] !== "}") return [];
  const before = file.text.slice(0, form.end - 1).trimEnd().length;
  const lineEnd = file.text.slice(member.end).match(/^[ \t]*\n/)?.[0].length ?? 0;
  const lineStart = file.text.slice(0, member.start).match(/[ \t]*$/)?.[0].length ?? 0;
  const own = { start: member.start - (lineEnd > 0 ? lineStart : 0), end: member.end + lineEnd };
  return [
    {
      title: "Move it to the end of the form",
      edits: [
        { span: spanIn(file, own), text: "" },
        {
          span: spanIn(file, { start: before, end: before }),
          text: `\n\n  ${file.text.slice(member.start, member.end)}`,
        },
      ],
    },
  ];
}
