import { findForms } from "../find.ts";
import { DiskHost } from "../host.ts";
import type { Outcome } from "../memory.ts";
import type { Format } from "../options.ts";
import { exit, type World } from "../world.ts";

/** Prints what is wrong in the forms. What has been checked before, and has not changed, is not checked again. */
export async function check(
  words: readonly string[],
  { format }: { readonly format: Format },
  world: World,
): Promise<number> {
  const paths = await findForms(words, world.folder);
  const key = JSON.stringify([world.folder, paths, format, world.terminal, new Date().toDateString()]);
  const known = world.memory?.recall(key, new DiskHost(world.folder));
  return known ? tell(known, world) : anew(key, paths, format, world);
}

/** The compiler is loaded only here: it takes longer than all the rest. */
async function anew(key: string, paths: readonly string[], format: Format, world: World): Promise<number> {
  const { recheck } = await import("../rechecking.ts");
  const { titled } = await import("../threads.ts");
  const { inFiles } = await import("../compiling.ts");
  const { hasFindings, rendered } = await import("../report.ts");
  const edits = format === "json" || format === "sarif";
  const { diagnostics, groups, host } = await recheck(paths, world, world.memory?.last(key), edits);
  const outcome = {
    out: rendered(diagnostics, (file) => host.text(file), format, inFiles(paths.length), world.terminal),
    code: hasFindings(diagnostics) ? exit.findings : exit.fine,
  };
  world.memory?.keep(
    key,
    host.seen,
    outcome,
    edits ? groups : groups.map((group) => ({ ...group, diagnostics: group.diagnostics.map(titled) })),
  );
  return tell(outcome, world);
}

function tell({ out, code }: Outcome, world: World): number {
  world.out(out);
  return code;
}
