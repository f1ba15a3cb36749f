import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkDoneProgressBegin,
} from "vscode-languageserver/node";

/** In milliseconds since the server was started, and in megabytes. */
export interface Opened {
  readonly toFindings: number;
  readonly toHover: number;
  readonly toSymbols: number;
  readonly toAll: number;
  readonly processor: number;
  readonly longestWait: number;
  readonly mostWait: number;
  readonly mostMemory: number;
}

const program = join(import.meta.dirname, "../../../bin/formscript.js");

/** Starts a server for a folder, opens a file of it, and asks about that until the whole folder has been checked. */
export async function openWorkspace(folder: string, file: string): Promise<Opened> {
  const start = performance.now();
  const since = (): number => performance.now() - start;
  const server = spawn(process.execPath, [program, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = pathToFileURL(join(folder, file)).href;
  let toFindings: number | undefined;
  connection.onNotification("textDocument/publishDiagnostics", (told: PublishDiagnosticsParams) => {
    if (told.uri === uri && told.version === 1) toFindings ??= since();
  });
  connection.onRequest("window/workDoneProgress/create", () => null);
  const end = new Promise<number>((ended) => {
    connection.onNotification("$/progress", ({ value }: { readonly value: WorkDoneProgressBegin }) => {
      if ((value.kind as string) === "end") ended(since());
    });
  });
  connection.listen();
  try {
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "forms" }],
      capabilities: { window: { workDoneProgress: true } },
    });
    await connection.sendNotification("initialized", {});
    const text = readFileSync(join(folder, file), "utf8");
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "formscript", version: 1, text },
    });
    const line = text.split("\n").findIndex((one) => one.trimStart().startsWith("item "));
    const place = {
      textDocument: { uri },
      position: { line, character: text.split("\n")[line]!.indexOf("item ") + 6 },
    };
    const symbols = connection.sendRequest("workspace/symbol", { query: "total" }).then(since);
    await connection.sendRequest("textDocument/hover", place);
    const toHover = since();
    let isDone = false;
    const all = end.finally(() => {
      isDone = true;
    });
    const waits: number[] = [];
    while (!isDone) {
      const asked = performance.now();
      await connection.sendRequest("textDocument/hover", place);
      waits.push(performance.now() - asked);
      await new Promise((later) => setTimeout(later, 20));
    }
    const [toAll, toSymbols] = await Promise.all([all, symbols]);
    const { processor, mostMemory } = usedBy(server.pid!);
    await connection.sendRequest("shutdown");
    waits.sort((a, b) => a - b);
    return {
      toFindings: toFindings!,
      toHover,
      toSymbols,
      toAll,
      processor,
      longestWait: waits.at(-1)!,
      mostWait: waits[Math.floor(waits.length * 0.9)]!,
      mostMemory,
    };
  } finally {
    await connection.sendNotification("exit");
    connection.dispose();
    server.kill();
  }
}

/** What the system says of a process, where it is one that does: processor time, and the most memory it ever had. */
function usedBy(id: number): { readonly processor: number; readonly mostMemory: number } {
  try {
    const [, times] = readFileSync(`/proc/${id}/stat`, "utf8").split(") ");
    const [user, system] = times!.split(" ").slice(11, 13).map(Number);
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))!;
    // The system counts in hundredths of a second.
    return { processor: (user! + system!) * 10, mostMemory: Number(kilobytes) / 1000 };
  } catch {
    return { processor: Number.NaN, mostMemory: Number.NaN };
  }
}
