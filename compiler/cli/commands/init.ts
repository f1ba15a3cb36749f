import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { firstForm } from "../../first-form.ts";
import { exit, type World } from "../world.ts";
import { writeOut } from "../write-out.ts";
import { WrongUse } from "../wrong-use.ts";

/** Writes a first form into the folder, which is made if it is not there. Nothing is overwritten. */
export function init(folder: string, world: World): number {
  const path = posix.join(folder, "sleep.form");
  if (existsSync(resolve(world.folder, path))) {
    throw new WrongUse(`${path} is there already; it stays as it is.`);
  }
  writeOut(resolve(world.folder, folder), [{ path: "sleep.form", text: firstForm }]);
  const typed = /^[\w./-]+$/.test(folder) ? folder : `"${folder}"`;
  world.out(
    `Wrote ${path}, a form with four examples. What you can do now:\n\n` +
      `  formscript check ${typed}   say what is wrong in it\n` +
      `  formscript test ${typed}    run its examples\n` +
      `  formscript build ${typed}   write what developers embed into dist/\n`,
  );
  return exit.fine;
}
