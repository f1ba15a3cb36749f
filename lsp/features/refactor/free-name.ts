import type { CompiledForm } from "../../../compiler/index.ts";
import { reserved } from "../../../grammar/words.ts";

/** The name, with a number behind it where the form has it already. */
export function freeName(wanted: string, { bound }: CompiledForm): string {
  const isTaken = (name: string) =>
    bound.symbols.has(name) || Object.hasOwn(reserved, name) || name === "today";
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}_${count}`;
  return name;
}
