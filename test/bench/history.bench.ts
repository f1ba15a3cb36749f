import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { historyOf } from "../../compiler/cli/history/walk.ts";
import { limit } from "./measure.ts";

/*
 * A repository of 500 forms of 12 items with bands, and 1,000 commits, each of which changes one of them in its
 * wording, a band or an item.
 */

const forms = 500;
const commits = 1_000;

function form(number: number, edits: number): string {
  const items = Array.from({ length: 12 }, (_, at) => {
    const reversed = at === 3 && edits % 3 === 2 ? " reversed" : "";
    return `  item q${at + 1} "Statement ${at + 1}${at === 0 ? `, the ${edits + 1}. wording` : ""}" one of rating${reversed}`;
  });
  const limitOfLow = 10 + (edits % 2);
  return `scale rating { 0 never "Never" 1 rarely "Rarely" 2 often "Often" 3 always "Always" }
form form_${number} "Form ${number}" {
  version "1.${edits}.0"
  language en
${items.join("\n")}
  score total "Total" = sum(q1..q12)
  bands total {
    0..${limitOfLow} low "Low"
    ${limitOfLow + 1}..36 high "High"
    source "Made up"
  }
}
`;
}

const edits = new Map<number, number>();
const input: string[] = [];
for (let commit = 0; commit < commits; commit += 1) {
  const changed = commit === 0 ? Array.from({ length: forms }, (_, at) => at) : [(commit * 7) % forms];
  const message = `Change ${commit}`;
  input.push(
    "commit refs/heads/main",
    `committer T <t@example.org> ${1_600_000_000 + commit} +0000`,
    `data ${message.length}\n${message}`,
  );
  for (const number of changed) {
    const count = edits.get(number) ?? 0;
    edits.set(number, count + 1);
    const text = form(number, count);
    input.push(`M 100644 inline forms/form_${number}.form`, `data ${Buffer.byteLength(text)}\n${text}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "formscript-bench-"));
execFileSync("git", ["init", "-q", "-b", "main"], { cwd: folder });
execFileSync("git", ["fast-import", "--quiet"], { cwd: folder, input: `${input.join("\n")}\n` });
const wall = performance.now();
const histories = historyOf("", folder);
const seconds = (performance.now() - wall) / 1_000;
rmSync(folder, { recursive: true });
const versions = histories.reduce((sum, one) => sum + one.versions.length, 0);
console.log(`${histories.length} forms, ${versions} versions`);
limit(`walking ${forms} forms over ${commits} commits, git included`, seconds, 60, "s");
