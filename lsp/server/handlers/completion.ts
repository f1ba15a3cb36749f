import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type TextEdit,
} from "vscode-languageserver";
import { comesUnasked, signs } from "../../completion/unasked.ts";
import { completion, type Proposal } from "../../features/completion.ts";
import type { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";

const kinds: Readonly<Record<Proposal["kind"], CompletionItemKind>> = {
  word: CompletionItemKind.Keyword,
  function: CompletionItemKind.Function,
  item: CompletionItemKind.Field,
  input: CompletionItemKind.Property,
  group: CompletionItemKind.Module,
  scale: CompletionItemKind.Enum,
  option: CompletionItemKind.EnumMember,
  score: CompletionItemKind.Value,
  let: CompletionItemKind.Variable,
  band: CompletionItemKind.EnumMember,
  bands: CompletionItemKind.Interface,
  cutoff: CompletionItemKind.Event,
  flag: CompletionItemKind.Event,
  check: CompletionItemKind.Event,
  table: CompletionItemKind.Struct,
  block: CompletionItemKind.Module,
  form: CompletionItemKind.Class,
  language: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  text: CompletionItemKind.Text,
};

/** Which proposal an item is: of the last list, and nothing of an older one. */
interface Which {
  readonly list: number;
  readonly at: number;
}

export const completionHandler: Handler = {
  capabilities: {
    completionProvider: { resolveProvider: true, triggerCharacters: [...signs] },
  },
  listen: (connection, server) => {
    let list = 0;
    let proposals: readonly Proposal[] = [];
    connection.onCompletion(({ textDocument, position, context }) =>
      server.about(textDocument.uri, (view, convert) => {
        const offset = convert.offset(position);
        const sign = context?.triggerCharacter;
        if (sign !== undefined && !comesUnasked(view, offset, sign)) return [];
        const found = completion(view, offset);
        list += 1;
        proposals = found.proposals;
        const can = server.client.textDocument?.completion?.completionItem;
        const insert = convert.range({ start: found.start, end: found.offset });
        const replace = convert.range({ start: found.start, end: found.end });
        return proposals.map((proposal, at): CompletionItem => {
          const snippet = proposal.snippet === true && can?.snippetSupport === true;
          const newText = proposal.snippet && !snippet ? withoutPlaces(proposal.insert) : proposal.insert;
          const textEdit = can?.insertReplaceSupport
            ? { newText, insert, replace }
            : ({ newText, range: insert } satisfies TextEdit);
          return {
            label: proposal.label,
            kind: kinds[proposal.kind],
            ...(proposals.length <= mostDetailed && detailOf(proposal)),
            insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            textEdit,
            ...(proposal.alsoWrites && { additionalTextEdits: [alsoWritten(proposal.alsoWrites, convert)] }),
            sortText: String(at).padStart(5, "0"),
            data: { list, at } satisfies Which,
          };
        });
      }),
    );
    connection.onCompletionResolve((item) => {
      const which = item.data as Which | undefined;
      const proposal = which?.list === list ? proposals[which.at] : undefined;
      if (!proposal) return item;
      const value = proposal.about();
      const documentation = value === "" ? {} : { documentation: { kind: MarkupKind.Markdown, value } };
      return { ...item, ...detailOf(proposal), ...documentation };
    });
  },
};

function alsoWritten({ at, text }: NonNullable<Proposal["alsoWrites"]>, convert: Convert): TextEdit {
  return { range: convert.range({ start: at, end: at }), newText: text };
}

/** In a longer list, what stands behind the label is told for the one that is looked at. */
const mostDetailed = 200;

function detailOf({ detail }: Proposal): { readonly detail?: string } {
  return detail === "" ? {} : { detail };
}

/** A snippet for an editor that has none: what stands at its places stays. */
function withoutPlaces(insert: string): string {
  return insert
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}|\$\{\d+:([^}]*)\}|\$\d+/g, (_, first = "", text = "") => first + text)
    .replace(/\\([\\$}])/g, "$1");
}
