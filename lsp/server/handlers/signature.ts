import { MarkupKind } from "vscode-languageserver";
import { signature } from "../../features/signature.ts";
import type { Handler } from "../handler.ts";

export const signatureHandler: Handler = {
  capabilities: { signatureHelpProvider: { triggerCharacters: ["(", ","] } },
  listen: (connection, { about }) => {
    connection.onSignatureHelp(({ textDocument, position }) =>
      about(textDocument.uri, (view, convert) => {
        const found = signature(view, convert.offset(position));
        if (!found) return null;
        const { label, parameters, active, markdown } = found;
        return {
          signatures: [
            {
              label,
              documentation: { kind: MarkupKind.Markdown, value: markdown },
              parameters: parameters.map(([start, end]) => ({ label: [start, end] })),
            },
          ],
          activeSignature: 0,
          activeParameter: active,
        };
      }),
    );
  },
};
