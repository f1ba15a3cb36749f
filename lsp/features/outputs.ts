import { type Readable, readable } from "../../compiler/emit/readable.ts";
import type { CompiledForm } from "../../compiler/index.ts";

/** What `build` would write for a form, to be read; null while it does not compile. To be asked for: it takes its time. */
export async function outputs({ definition }: CompiledForm): Promise<Readable | null> {
  return definition ? readable(definition) : null;
}
