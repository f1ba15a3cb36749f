import { CommanderError } from "commander";
import { fault } from "./fault.ts";
import { program } from "./program.ts";
import { exit, type World } from "./world.ts";
import { WrongUse } from "./wrong-use.ts";

/** Carries out a command line (without the program's name) and returns its exit code. Never throws. */
export async function run(words: readonly string[], world: World): Promise<number> {
  let code: number = exit.fine;
  try {
    const command = program(world, (ended) => {
      code = ended;
    });
    await command.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed its message; help and the version that were asked for end well.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.wrongUse;
    if (error instanceof WrongUse) {
      world.err(`${error.message}\n`);
      return exit.wrongUse;
    }
    world.err(fault(error, words));
    return exit.ourFault;
  }
}
