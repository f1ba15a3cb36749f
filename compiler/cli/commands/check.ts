import { findForms } from "../find.ts";
import { DiskHost } from "../host.ts";
import type { Group, Outcome } from "../memory.ts";
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
  const { inFiles } = await import("../compiling.ts");
  const { hasFindings, rendered } = await import("../report.ts");
  const { diagnostics, groups, host } = recheck(paths, world, world.memory?.last(key));
  const outcome = {
    out: rendered(diagnostics, (file) => host.text(file), format, inFiles(paths.length), world.terminal),
    code: hasFindings(diagnostics) ? exit.findings : exit.fine,
  };
  world.memory?.keep(
    key,
    host.seen,
    outcome,
    format === "json" || format === "sarif" ? groups : groups.map(titled),
  );
  return tell(outcome, world);
}

/** Without the edits of fixes, of which people are shown no more than the titles: finding some takes long. */
function titled({ files, diagnostics }: Group): Group {
  const brief = diagnostics.map((one) => ({
    ...one,
    fixes: one.fixes.map(({ title }) => ({ title, edits: [] })),
  }));
  return { files, diagnostics: brief };
}

function tell({ out, code }: Outcome, world: World): number {
  world.out(out);
  return code;
}
