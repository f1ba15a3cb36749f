import { textsOf } from "../../compiler/programme/texts.ts";
import { programmesIn } from "../names/in-programme.ts";
import { type Proposal, plain, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";

/** What a programme says that has no words in this translation yet. */
export function programmeKeys(site: Site): readonly Proposal[] {
  const translation = site.around("translation");
  const programme = programmesIn(site.view).find(
    ({ node }) => node.name && node.name.text === translation?.form?.text,
  );
  if (!translation || !programme) return [];
  const around = translation.entries.findLast(({ start }) => start < site.offset);
  const open = around && site.isOpen(around.start) ? around : undefined;
  const [step] = open?.key ?? [];
  const beginning = step?.kind === "name" ? `${step.text}:` : "";
  const done = new Set(
    (open?.entries ?? translation.entries).map(({ key: [name] }) => (name?.kind === "name" ? name.text : "")),
  );
  return [...textsOf(programme.node)].flatMap(([key, text]): Proposal[] => {
    const rest = key.startsWith("programme:") ? (open ? "" : key.slice("programme:".length)) : key;
    const label = rest.startsWith(beginning) ? rest.slice(beginning.length) : "";
    if (label === "" || label === "programme" || label.includes(":") || done.has(label)) return [];
    const original = `"${text.value.replace(/\s*\n\s*/g, " ").replaceAll('"', '\\"')}"`;
    return [
      {
        label,
        kind: "text",
        detail: text.value.replace(/\s+/g, " "),
        insert: `${label} "$1" from ${plain(original)}`,
        snippet: true,
        rank: ranks.meant,
        about: () => text.value,
      },
    ];
  });
}
