import type { Span } from "../../compiler/index.ts";
import type { Parsed } from "../../grammar/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { contextual, type Entry, reserved, signs } from "../../grammar/words.ts";
import { occurrenceAt } from "../names/at.ts";
import { nodesAt } from "../tree/nodes-at.ts";
import { tokenAt } from "../tree/token-at.ts";
import type { Extras } from "../workspace/extras.ts";
import type { View } from "../workspace/view.ts";
import { citationOf } from "../worth/form.ts";
import { aboutFunction, functionWords } from "../worth/functions.ts";
import { about } from "../worth/index.ts";
import { paragraphs } from "../worth/words.ts";

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What the thing at `offset` is and is worth, and what a finding there means; null where there is nothing to say. */
export function hover(view: View, offset: number, { pageOf }: Extras = {}): Hover | null {
  const said = named(view, offset) ?? word(view, offset);
  const here = view.diagnostics.filter(
    ({ span }) => span.file === view.path && span.start <= offset && offset <= span.end,
  );
  // The finding of the fewest words is what is meant; what it says itself, the editor shows.
  const [finding] = here.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const page = finding && pageOf?.(finding.code);
  const lead = finding && page ? `---\n\n**${finding.code}**: ${leadOf(page)}` : "";
  if (!said && !lead) return null;
  return { span: said?.span ?? finding!.span, markdown: paragraphs(said?.markdown, lead) };
}

function named(view: View, offset: number): Hover | null {
  const found = occurrenceAt(view, offset);
  const markdown = found && about(found.target, found.form);
  return markdown ? { span: found.span, markdown } : null;
}

/** A word or sign of the language, a function, or a source. */
function word(view: View, offset: number): Hover | null {
  const token = tokenAt(view.syntax, offset);
  if (!token) return null;
  const span = { file: view.path, start: token.startOffset, end: token.endOffset! + 1 };
  const nodes = nodesAt(view.syntax.tree, offset);
  const call = nodes.find((node): node is tree.Call => node.kind === "call");
  if (call && call.function.start === span.start && Object.hasOwn(functionWords, token.image))
    return { span, markdown: aboutFunction(token.image) };
  const source = nodes.find((node) => node.kind === "source" || node.kind === "unverified");
  if (source) return { span, markdown: aboutSource(source as tree.Source, view.syntax) };
  if (token.image === "today") return { span, markdown: "`today`: the day on which the form is filled in." };
  const entry = isName(nodes, span) ? undefined : words[token.image];
  return entry ? { span, markdown: `\`${token.image}\`: ${entry.description}` } : null;
}

const words: Readonly<Record<string, Entry>> = { ...reserved, ...contextual, ...signs };

function isName(nodes: readonly tree.Spanned[], { start, end }: tree.Spanned): boolean {
  return nodes.some(
    (node) => "kind" in node && node.kind === "name" && node.start === start && node.end === end,
  );
}

/** What says so, and what the form itself cites. */
function aboutSource({ kind, value }: tree.Source | tree.Unverified, { tree: file }: Parsed): string {
  const forms = file.declarations.filter((one) => one.kind === "form");
  const cited = forms.map(citationOf).filter(Boolean);
  const entry = words[kind]!;
  return paragraphs(
    value ? `**${kind}** ${value.value}` : `\`${kind}\`: ${entry.description}`,
    cited.length > 0 && `The form cites: ${cited.join("; ")}`,
  );
}

/** What stands below the heading of a page, up to the examples. */
function leadOf(page: string): string {
  const [lead = ""] = page.replace(/^# .*\n+/, "").split(/^## /m);
  return lead.trim();
}
