import { expect, test } from "vitest";
import { firstForm } from "../../../compiler/first-form.ts";
import { keptPage } from "./pages.ts";

test("the server runs in a worker: it finds mistakes, explains them, and prints schema, types and codebook", async () => {
  const { page } = await keptPage();
  const came = await page.evaluate(async (form) => {
    const worker = behind.startWorker();
    const asked = new Map<number, (result: unknown) => void>();
    const told: { uri: string; diagnostics: { code: string }[] }[] = [];
    worker.onmessage = ({ data }) => {
      if (data.method === "textDocument/publishDiagnostics") told.push(data.params);
      else asked.get(data.id)?.(data.error ?? data.result);
    };
    const notify = (method: string, params: unknown) =>
      worker.postMessage({ jsonrpc: "2.0", method, params });
    const ask = (method: string, params: unknown) =>
      new Promise<unknown>((answered) => {
        const id = asked.size + 1;
        asked.set(id, answered);
        worker.postMessage({ jsonrpc: "2.0", id, method, params });
      });
    await ask("initialize", {
      processId: null,
      capabilities: {},
      rootUri: null,
      workspaceFolders: [{ uri: "file:///", name: "forms" }],
    });
    notify("initialized", {});
    const [right, wrong] = ["file:///sleep.form", "file:///wrong.form"];
    const text = form.replace("sum(q1..q3)", "sum(q1..q9)");
    notify("formscript/files", {
      files: [
        { uri: right, text: form },
        { uri: wrong, text },
      ],
    });
    while (!told.some(({ uri, diagnostics }) => uri === wrong && diagnostics.length > 0)) {
      await new Promise((wake) => setTimeout(wake, 20));
    }
    const lines = text.split("\n");
    const line = lines.findIndex((each) => each.includes("q9"));
    const position = { line, character: lines[line]!.indexOf("q9") + 1 };
    // The pages about messages come when they come; until then there is nothing to say.
    const hovered = async (): Promise<unknown> =>
      (await ask("textDocument/hover", { textDocument: { uri: wrong }, position })) ?? hovered();
    return {
      codes: told.find(({ uri }) => uri === wrong)?.diagnostics.map(({ code }) => code),
      hover: JSON.stringify(await hovered()),
      outputs: await ask("formscript/outputs", { textDocument: { uri: right } }),
      none: await ask("formscript/outputs", { textDocument: { uri: wrong } }),
    };
  }, firstForm);
  expect(came.codes).toContain("name-unknown");
  expect(came.hover).toContain("**name-unknown**: Every name");
  expect(came.outputs).toMatchObject({
    form: "sleep",
    schema: expect.stringContaining("$schema"),
    types: expect.stringMatching(/export type Nights = "never" \| "some" \| "most" \| "always";/),
    codebook: expect.stringContaining("q1"),
  });
  expect(came.none).toBeNull();
});
