import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { elementFiles } from "../../compiler/emit/element/index.ts";
import { library } from "../browser/harness/library.ts";
import { ordinaryForm } from "../browser/ordinary/index.ts";
import { limit } from "./measure.ts";

/* How much a browser loads: the running form, what of it is loaded only when it is needed, and the forms. */

const root = join(import.meta.dirname, "../..");
const built = await build({
  configFile: join(root, "vite.elements.config.ts"),
  root,
  logLevel: "warn",
  build: { write: false },
});
const chunks = [built]
  .flat()
  .flatMap((each) => ("output" in each ? each.output : []))
  .filter((each): each is Rolldown.OutputChunk => each.type === "chunk");

console.log(`${"file".padEnd(48)}   minified      gzip    brotli, kB`);
const first = new Set<string>();
(function loads(name: string): void {
  const chunk = chunks.find(({ fileName }) => fileName === name);
  if (!chunk || first.has(name)) return;
  first.add(name);
  for (const imported of chunk.imports) loads(imported);
})("formscript.js");
for (const { fileName, code } of chunks.filter(({ fileName }) => first.has(fileName))) print(fileName, code);
for (const { fileName, code } of chunks.filter(({ fileName }) => !first.has(fileName)))
  print(`  when needed: ${fileName}`, code);

const ordinary = elementOf(ordinaryForm());
print("the element of a form with 20 items, 2 languages", ordinary);
const forms = [...library()].map(([id, definition]): [string, string] => [id, elementOf(definition)]);
const [largest] = forms.toSorted(([, one], [, other]) => other.length - one.length);
if (largest) print(`the largest of the library: ${largest[0]}`, largest[1]);

const code = chunks.filter(({ fileName }) => first.has(fileName)).map((chunk) => chunk.code);
limit(
  "the running form with Lit, gzip",
  code.reduce((sum, text) => sum + kB(gzipSync(text, { level: 9 })), 0),
  30,
  "kB",
);
limit("a form of 20 items more, gzip", kB(gzipSync(ordinary, { level: 9 })), 5, "kB");

function elementOf(definition: Parameters<typeof elementFiles>[0]): string {
  return elementFiles(definition).find(({ path }) => path === "element.js")?.text ?? "";
}

function print(name: string, text: string): void {
  const sizes = [Buffer.from(text), gzipSync(text, { level: 9 }), brotliCompressSync(text)];
  console.log(`${name.padEnd(48)} ${sizes.map((size) => kB(size).toFixed(1).padStart(9)).join(" ")}`);
}

function kB(content: Uint8Array): number {
  return content.length / 1000;
}
