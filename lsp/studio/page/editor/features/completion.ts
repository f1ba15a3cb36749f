import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionKeymap,
  insertCompletionText,
  selectedCompletion,
  snippet,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver-types";
import { positionIn, spanIn } from "../../model/positions.ts";
import { type Here, here } from "../here.ts";
import { markdownElement } from "../markdown.ts";

/** A proposal, and what stands there once it is taken; absent where it is more than a text. */
interface Proposal extends Completion {
  readonly gives?: { readonly from: number; readonly text: string };
}

/** What may come next, as the server knows it; each proposal is described when it is looked at. */
export const completion: Extension = [
  autocompletion({ override: [proposals], icons: false, maxRenderedOptions: 100, defaultKeymap: false }),
  Prec.highest(
    keymap.of([
      ...completionKeymap.filter(({ key }) => key !== "Enter"),
      { key: "Enter", run: take },
      { key: "Tab", run: take },
    ]),
  ),
];

/** Takes what is proposed. Whoever has typed all of it means the key as it is without a list. */
function take(view: EditorView): boolean {
  const { gives } = (selectedCompletion(view.state) ?? {}) as Partial<Proposal>;
  const { head } = view.state.selection.main;
  if (!gives || view.state.sliceDoc(gives.from, head) !== gives.text) return acceptCompletion(view);
  closeCompletion(view);
  return false;
}

async function proposals(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  // Unlike none at all, an empty list has whatever was typed while it was waited for asked about in its turn.
  const nothing: CompletionResult = { from: pos, options: [] };
  const around = state.facet(here);
  const typed = explicit ? "" : state.sliceDoc(pos - 1, pos);
  const isSign = !explicit && around?.server.offered.completionProvider?.triggerCharacters?.includes(typed);
  if (!around || !(explicit || isSign || /[\p{L}_]/u.test(typed))) return null;
  const abort = new AbortController();
  context.addEventListener("abort", () => abort.abort());
  try {
    const answer = await around.server.ask<CompletionItem[] | CompletionList | null>(
      "textDocument/completion",
      {
        textDocument: { uri: around.uri },
        position: positionIn(state.doc, pos),
        context: isSign ? { triggerKind: 2, triggerCharacter: typed } : { triggerKind: 1 },
      },
      abort.signal,
    );
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    if (items.length === 0) return nothing;
    const from = Math.min(...items.map((item) => spanOf(item, context).from));
    return {
      from,
      options: items.map((item) => optionOf(item, context, around)),
      validFor: /^[\p{L}\p{N}\p{M}_]*$/u,
    };
  } catch {
    return nothing;
  }
}

function optionOf(item: CompletionItem, context: CompletionContext, around: Here): Proposal {
  const isText = item.insertTextFormat !== 2 && !item.additionalTextEdits?.length;
  return {
    label: item.filterText ?? item.label,
    displayLabel: item.label,
    ...(item.detail && { detail: item.detail }),
    ...(item.sortText && { sortText: item.sortText }),
    ...(isText && { gives: { from: spanOf(item, context).from, text: textOf(item) } }),
    apply: (view, _, __, to) => apply(item, context, view, to),
    info: () => about(item, around),
  };
}

function apply(item: CompletionItem, context: CompletionContext, view: EditorView, to: number): void {
  const { from } = spanOf(item, context);
  const text = textOf(item);
  if (item.insertTextFormat === 2) snippet(snippetOf(text))(view, null, from, to);
  else view.dispatch(insertCompletionText(view.state, text, from, to));
  const { doc } = context.state;
  const more = (item.additionalTextEdits ?? []).map(({ range, newText }: TextEdit) => ({
    ...spanIn(doc, range),
    insert: newText,
  }));
  // They stand before what has been typed since, so they lie where they lay.
  if (more.length > 0 && more.every((edit) => edit.to <= from)) view.dispatch({ changes: more });
}

function textOf({ textEdit, insertText, label }: CompletionItem): string {
  return textEdit?.newText ?? insertText ?? label;
}

function spanOf(
  item: CompletionItem,
  { state: { doc }, pos }: CompletionContext,
): { from: number; to: number } {
  const { textEdit } = item;
  if (!textEdit) return { from: pos, to: pos };
  return spanIn(doc, "range" in textEdit ? textEdit.range : textEdit.insert);
}

async function about(item: CompletionItem, { server }: Here): Promise<Node | null> {
  const { documentation } = item.documentation
    ? item
    : await server.ask<CompletionItem>("completionItem/resolve", item);
  if (!documentation) return null;
  return markdownElement(typeof documentation === "string" ? documentation : documentation.value);
}

/** Places as CodeMirror writes them: `$1` is `${1}`, of a choice the first stands there, and `$0`, the last, has no number. */
function snippetOf(text: string): string {
  return text
    .replace(/\$\{(\d+)\|((?:\\.|[^,|])*)[^}]*\}/g, (_, number, first) => `\${${number}:${first}}`)
    .replace(/\$(\d+)/g, (_, number) => `\${${number}}`)
    .replace(/\$\{0(?::[^}]*)?\}/g, () => `\${}`)
    .replace(/\\([$\\])/g, "$1");
}
