import { expect, test } from "vitest";
import { compilePaths } from "../../compiler/cli/compiling.ts";
import { lotsOf } from "../../compiler/cli/lots.ts";
import { checkInThreads } from "../../compiler/cli/threads.ts";
import { folderWith } from "./folder.ts";
import { worldIn } from "./world.ts";

/** So much text that it is worth a thread, and next to no work. */
const long = `// ${"…".repeat(60)}\n`.repeat(5_000);

const form = (id: string, before = "", more = "") => `${before}${long}form ${id} "${id}" {
  version "1.0.0" language en licence free
  item q1 "…" one of { 0 "No" 1 "Yes" }
  score total "Total" = sum(q1..q9)
  ${more}
}
`;

function checkBoth(content: Readonly<Record<string, string>>) {
  const paths = Object.keys(content);
  const world = worldIn(folderWith(content));
  return {
    alone: compilePaths(paths, world),
    threaded: checkInThreads(paths, world, true, 2),
  };
}

const sorted = (lists: readonly (readonly string[])[]) => lists.map((list) => [...list].sort()).sort();

test("several threads say what one says, in the same order, and have read the same", async () => {
  const { alone, threaded } = checkBoth({
    "a/a.form": form("a"),
    "a/b.form": form("b", `import often from "../scales/scales.form"\n`, `item q2 "…" one of often unscored`),
    "c/c.form": form(
      "c",
      `import often from "../scales/scales.form"\n`,
      `item q2 "…" one of sometimes unscored`,
    ),
    "scales/scales.form": `scale often { 0 never "Never" 1 often "Often" }\n`,
  });
  const found = await threaded;
  expect(alone.diagnostics.length).toBeGreaterThan(3);
  expect(found?.diagnostics).toEqual(structuredClone(alone.diagnostics));
  expect(sorted(found?.groups ?? [])).toEqual(sorted(alone.groups));
  expect(new Map(found?.host.seen.texts)).toEqual(new Map(alone.host.seen.texts));
  expect(new Map(found?.host.seen.folders)).toEqual(new Map(alone.host.seen.folders));
});

test("where something is to be said about what several lots share, one thread says it", async () => {
  const { threaded } = checkBoth({
    "a/a.form": form("a", `import often from "../scales/scales.form"\n`),
    "c/c.form": form("c", `import often from "../scales/scales.form"\n`),
    "scales/scales.form": `scale often { 0 never "Never" 0 never "Often" }\n`,
  });
  expect(await threaded).toBeUndefined();
});

test("where a translation may be of a form anywhere, one thread goes through all", async () => {
  const { threaded } = checkBoth({
    "a/a.form": form("a"),
    "b/b.form": form("b"),
    "c/words.form": `translation nb of a "…" {\n}\n`,
  });
  expect(await threaded).toBeUndefined();
});

test("lots are of about the same size, folders stay together, and little is one lot", () => {
  const folder = folderWith({
    "a/one.form": long,
    "a/two.form": long,
    "b/one.form": long,
    "c/one.form": long,
    "d/one.form": "",
  });
  const paths = ["a/one.form", "a/two.form", "b/one.form", "c/one.form", "d/one.form", "e/none.form"];
  const lots = lotsOf(paths, folder, 2);
  expect(sorted(lots)).toEqual([
    ["a/one.form", "a/two.form", "d/one.form", "e/none.form"],
    ["b/one.form", "c/one.form"],
  ]);
  expect(lotsOf(paths, folder, 1)).toEqual([paths]);
  expect(lotsOf(["b/one.form", "d/one.form"], folder, 4)).toHaveLength(1);
});
