import { compile } from "../../compiler/compile.ts";
import { clashOf, foldersOf } from "../../compiler/emit/folders.ts";
import { sharedFolder } from "../../compiler/emit/index.ts";
import { folderOf } from "../workspace/paths.ts";
import type { Job, Outcome, OutputFolder } from "./messages.ts";

/**
 * Builds all forms of a folder, as the command line does, out of texts that somebody has read. Reads and writes nothing;
 * what it lacks, it asks for.
 */
export async function build({ texts, runningForm }: Job): Promise<Outcome> {
  const lacking = new Set<string>();
  const host = {
    read(path: string) {
      const text = texts[path];
      if (text === undefined && path.startsWith("../")) lacking.add(path);
      return text ?? undefined;
    },
    siblings: (path: string) => Object.keys(texts).filter((other) => folderOf(other) === folderOf(path)),
    resolve,
  };
  const paths = Object.keys(texts).filter((path) => path.endsWith(".form") && !path.startsWith("../"));
  const compiled = compile(host, paths.sort());
  if (lacking.size > 0) return { kind: "lacking", paths: [...lacking] };
  const mistakes = compiled.diagnostics.filter(({ severity }) => severity === "error");
  if (mistakes.length > 0) {
    const files = new Set(mistakes.map(({ span }) => span.file)).size;
    return { kind: "wrong", mistakes: mistakes.length, files };
  }
  const clash = clashOf(compiled);
  if (clash !== undefined) return { kind: "refused", why: clash };
  const folders: OutputFolder[] = await foldersOf(compiled);
  if (compiled.forms.length > 0) folders.push({ folder: sharedFolder, files: runningForm, notes: [] });
  return { kind: "built", folders };
}

/** The path that `reference` in `from` stands for; outside of the folder it begins with `../`. */
function resolve(from: string, reference: string): string {
  if (/^(\/|[a-z]+:)/i.test(reference)) return reference;
  const parts = from.split("/").slice(0, -1);
  for (const step of reference.split(/[\\/]/)) {
    if (step === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (step !== "." && step !== "") parts.push(step);
  }
  return parts.join("/");
}
