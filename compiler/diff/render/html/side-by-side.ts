import { bothLines, plainLine } from "./line-parts.ts";
import { html, type Markup } from "./markup.ts";
import type { SideBySide } from "./sides.ts";

/** So many that are the same are shown in a row; more are folded away between what has changed. */
const MOST_SAME = 2;

/** Two columns of lines, what is the same in a row folded away. */
export function sideBySide(sides: readonly SideBySide[], versions: readonly [string, string]): Markup {
  const runs: SideBySide[][] = [];
  for (const side of sides) {
    const last = runs.at(-1);
    if (last?.[0]?.state === "same" && side.state === "same") last.push(side);
    else runs.push([side]);
  }
  return html`<div class="sides">${runs.map((run) => {
    const rows = run.map((side) => row(side, versions));
    if (run[0]?.state !== "same" || run.length <= MOST_SAME) return rows;
    return html`<details><summary>${run.length} that are the same</summary>${rows}</details>`;
  })}</div>`;
}

const words: Readonly<Record<SideBySide["state"], string>> = {
  same: "The same",
  changed: "Changed",
  added: "New",
  removed: "Gone",
  moved: "Moved",
};

function row({ old, new: fresh, state }: SideBySide, [before, after]: readonly [string, string]): Markup {
  const both = old && fresh && state === "changed" ? bothLines(old, fresh) : undefined;
  const left = both?.old ?? (old && plainLine(old));
  const right = both?.new ?? (fresh && plainLine(fresh));
  const absent = html`<p class="absent">${state === "moved" ? "stands elsewhere" : "not in this version"}</p>`;
  return html`<div class="row ${state}">
<p class="state">${words[state]}</p>
<div class="side"><p class="version">Before, ${before}</p>${left ?? absent}</div>
<div class="side"><p class="version">After, ${after}</p>${right ?? absent}</div>
</div>
`;
}
