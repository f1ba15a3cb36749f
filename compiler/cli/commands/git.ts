import { diffDriver } from "../in-git/diff-driver.ts";
import { install, uninstall } from "../in-git/install.ts";
import { mergeDriver } from "../in-git/merge-driver.ts";
import { pager } from "../in-git/pager.ts";
import { preCommit } from "../in-git/pre-commit.ts";
import type { World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

/** What git calls, by name, and what sets that up. */
const actions: Readonly<
  Record<string, (words: readonly string[], world: World) => number | Promise<number>>
> = {
  install: (_, world) => install(world),
  uninstall: (_, world) => uninstall(world),
  "diff-driver": diffDriver,
  "merge-driver": mergeDriver,
  "pre-commit": (_, world) => preCommit(world),
  pager: (_, world) => pager(world),
};

export async function git(action: string, words: readonly string[], world: World): Promise<number> {
  const act = actions[action];
  if (act) return act(words, world);
  throw new WrongUse(`formscript git takes install or uninstall, not ${action}.`);
}
