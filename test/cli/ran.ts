import { join } from "node:path";
import { Memory } from "../../compiler/cli/memory.ts";
import { run } from "../../compiler/cli/run.ts";
import { firstForm } from "../../compiler/first-form.ts";
import { worldIn } from "./world.ts";

/** A form with one error. */
export const broken = firstForm.replace("sum(q1..q3)", "sum(q1..q9)");

/** What a command line prints in a folder, and its exit code. `input` is the standard input. */
export async function ran(words: string, folder: string, input = "") {
  const world = { ...worldIn(folder, input), memory: new Memory(join(folder, ".memory")) };
  const code = await run(words.split(" ").filter(Boolean), world);
  return { code, out: world.written(), err: world.complained() };
}
