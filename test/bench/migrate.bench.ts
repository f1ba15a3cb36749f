import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../compiler/cli/run.ts";
import { limit } from "./measure.ts";

/*
 * What it takes to carry a million stored responses over to a new version of a form of 20 items, one of which is gone
 * and one renamed: time, and memory, which must not grow with how many there are.
 */

const responses = 1_000_000;
const perPiece = 500;

function form(version: string, first: string, last: string): string {
  const items = Array.from(
    { length: 18 },
    (_, at) => `  item q${at + 2} "Statement ${at + 2}" one of rating`,
  );
  return `scale rating { 0 never "Never" 1 rarely "Rarely" 2 often "Often" 3 always "Always" }
form mood "Mood" {
  version "${version}"
  language en
  item ${first} "Statement 1" one of rating
${items.join("\n")}
${last}
  score total "Total" = sum(${first.split(" ")[0]}..q19)
}
`;
}

const folder = mkdtempSync(join(tmpdir(), "formscript-bench-"));
writeFileSync(
  join(folder, "old.form"),
  form("1.0.0", "q1", '  item q20 "Statement 20" one of rating unscored'),
);
writeFileSync(join(folder, "new.form"), form("2.0.0", "a1 was q1", ""));

const codes = ["never", "rarely", "often", "always"];
const piece = Buffer.from(
  Array.from({ length: perPiece }, (_, at) => {
    const answers = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`q${i + 1}`, codes[(at + i * 7) % 4]]),
    );
    return `${JSON.stringify({ answers })}\n`;
  }).join(""),
);

let written = 0;
/** The most memory that was taken while each tenth of the responses went through. */
const most = new Array<number>(10).fill(0);
const start = process.cpuUsage();
const code = await run(["migrate", "old.form", "new.form", "-"], {
  folder,
  out: (text) => {
    written += text.length;
  },
  err: (text) => void console.log(text.trimEnd()),
  input: () => "",
  async *pieces() {
    const pieces = responses / perPiece;
    for (let at = 0; at < pieces; at += 1) {
      yield piece;
      const tenth = Math.floor((at * 10) / pieces);
      if (at % 20 === 0) most[tenth] = Math.max(most[tenth]!, process.memoryUsage.rss());
    }
  },
  terminal: { colours: false, width: 100, watched: false },
});
const used = process.cpuUsage(start);
const seconds = (used.user + used.system) / 1e6;
rmSync(folder, { recursive: true });
console.log(
  `${responses.toLocaleString("en")} responses in ${seconds.toFixed(1)} s of the processor, ${(written / 1e6).toFixed(0)} MB written, exit code ${code}`,
);
limit("the most memory that a million responses take", Math.max(...most) / 1e6, 500, "MB");
// What is taken until the runtime has found its size is not counted; what a million take more than 300,000 is.
limit(
  "how much more the last tenth of them takes than the third",
  Math.max(0, most[9]! - most[2]!) / 1e6,
  40,
  "MB",
);
limit("the processor's time for a million responses", seconds, 120, "s");
