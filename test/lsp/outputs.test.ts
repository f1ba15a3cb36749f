import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { emit } from "../../compiler/emit/index.ts";
import { firstForm } from "../../compiler/first-form.ts";
import { outputs } from "../../lsp/features/outputs.ts";
import { serve } from "../../lsp/server/serve.ts";
import { editor, memoryDisk } from "./editor.ts";
import { library } from "./library.ts";

const short = (id: string) => `form ${id} "Short" {
  version "1.0.0"
  language en
  licence free
  item q1 "Well?" yesno
}
`;

test("what is read is what a build writes", async () => {
  const forms = library().flatMap((view) => view.forms.filter(({ file }) => file.path === view.path));
  for (const form of forms.filter(({ definition }) => definition).slice(0, 4)) {
    const built = new Map((await emit(form)).map(({ path, text }) => [path, text]));
    expect(await outputs(form)).toEqual({
      schema: built.get("answers.schema.json"),
      types: built.get("index.d.ts"),
      codebook: built.get("codebook.csv"),
    });
  }
});

test("a form that does not compile has no outputs", async () => {
  const { view } = editor({ "/sleep.form": firstForm.replace("sum(q1..q3)", "sum(q1..q9)") });
  expect(await outputs(view.forms[0]!)).toBeNull();
});

test("an editor asks about a form of a document, or its first", async () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const texts = new Map([["/two.form", short("one") + short("two")]]);
  const disk = { ...memoryDisk(texts), open: () => {}, close: () => {} };
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), disk);
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  const ask = (uri: string, form?: string) =>
    client.sendRequest("formscript/outputs", { textDocument: { uri }, ...(form && { form }) });
  expect(await ask("file:///two.form")).toMatchObject({ form: "one" });
  expect(await ask("file:///two.form", "two")).toMatchObject({
    form: "two",
    schema: expect.stringContaining("What can be submitted: two 1.0.0"),
    types: expect.stringContaining("// two 1.0.0, made by Formscript."),
    codebook: expect.stringContaining("q1"),
  });
  expect(await ask("file:///two.form", "three")).toBeNull();
  expect(await ask("file:///none.form")).toBeNull();
  client.dispose();
});
