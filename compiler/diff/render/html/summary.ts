import { classes, meanings } from "../../classes.ts";
import { shareBriefly } from "../impact-words.ts";
import { versionWords } from "../version-words.ts";
import { audiences, stays, staysIncomplete } from "./audiences.ts";
import type { Compared } from "./compared.ts";
import { html, type Markup } from "./markup.ts";
import { capital } from "./naming.ts";

/** What the change means, for whom, and whether the version says so. */
export function summary({ difference, titleOf }: Compared): Markup {
  const { changes, impacts, version } = difference;
  const found = classes.flatMap((one) => {
    const count = changes.filter((change) => change.class === one).length;
    return count > 0 ? [{ one, count }] : [];
  });
  const wrong = versionWords(version);
  const isRead = changes.every(({ readable }) => readable?.stored !== false);
  const isIncomplete = changes.some(({ parts }) => parts.incomplete === true);
  const kept = Object.entries(stays).flatMap(([one, words]) =>
    found.some((row) => row.one === one) ? [] : [one === "answers" && isIncomplete ? staysIncomplete : words],
  );
  const moved = impacts.filter(({ share }) => share > 0);
  return html`<div class="summary">
${
  found.length > 0 &&
  html`<ul class="meanings">${found.map(
    ({ one, count }) =>
      html`<li><span class="badge ${one}">${capital(one)}</span> <span>${meanings[one]}.</span> <span class="audience">For: ${audiences[one]}.</span> <span class="count">${count} ${count === 1 ? "change" : "changes"}</span></li>`,
  )}</ul>`
}
${kept.length > 0 && html`<p><b>As before${!isRead && ", of answers that both versions read"}:</b> ${kept.join(" ")}</p>`}
${
  moved.length > 0 &&
  html`<p><b>Of all possible answers</b>, these come out otherwise: ${moved.map(
    (impact, at) => html`${at > 0 && "; "}${titleOf(impact.of.id)}, ${shareBriefly(impact)}`,
  )}.</p>`
}
<p class="verdict ${wrong === undefined ? "fine" : "wrong"}"><b>${wrong === undefined ? "✓ The version is fine" : "✗ The version is not fine"}.</b> ${wrong ?? fineWords(version)}</p>
</div>
`;
}

function fineWords({ from, to, needed }: Compared["difference"]["version"]): string {
  return needed === "none"
    ? `${from} → ${to}.`
    : `${from} → ${to}; these changes ask for a ${needed} version.`;
}
