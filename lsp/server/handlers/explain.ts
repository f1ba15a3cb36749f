import { MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Handler } from "../handler.ts";

export const explainCommand = "formscript.explain";

/** `formscript.explain`, for editors that have no page to show: says what a kind of mistake means. */
export const explainHandler: Handler = {
  capabilities: {},
  listen: (connection, { extras }) => {
    connection.onExecuteCommand(({ command, arguments: [code] = [] }) => {
      const page = command === explainCommand ? extras.pageOf?.(String(code)) : undefined;
      // The examples are for who has room for them.
      const message = page?.split(/^## /m)[0]?.replace(/^# /, "").trim();
      if (message)
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
      return null;
    });
  },
};
