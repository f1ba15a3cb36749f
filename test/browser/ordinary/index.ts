import { DiskHost } from "../../../compiler/cli/host.ts";
import { compile } from "../../../compiler/compile.ts";
import type { Definition } from "../../../runtime/definition/definition.ts";

/** A form of an ordinary size: 20 items, four scores, two languages. */
export function ordinaryForm(): Definition {
  const host = new DiskHost(import.meta.dirname);
  const { forms } = compile(host, ["week.form", "week.nb.form"]);
  const definition = forms[0]?.definition;
  if (!definition) throw new Error("week.form has errors.");
  return definition;
}
