import type { CompiledForm } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { type Slot, slotOf, slotsIn, translatedSlots } from "../names/slots.ts";
import { aboutForm } from "../worth/form.ts";
import { paragraphs } from "../worth/words.ts";
import { type Proposal, plain, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";

/** The keys at the place that have no words in this translation yet, each with the wording that it is to be made from. */
export function missingKeys(site: Site, form: CompiledForm): readonly Proposal[] {
  const translation = site.around("translation");
  const root = slotsIn(form.bound);
  if (!translation || !root) return [];
  const within = entriesAround(site, translation).reduce<Slot | undefined>(
    (slot, entry) => slot && slotOf(entry, slot),
    root,
  );
  if (!within) return [];
  const done = translatedSlots(translation, root);
  return partsOf(within).flatMap(({ name, slot }): Proposal[] => {
    const missing = slot.all().filter((one) => !done.has(one));
    if (missing.length === 0) return [];
    const own = missing.includes(slot);
    return [
      {
        label: name,
        kind: "text",
        detail: textOf(slot) || `${missing.length} to translate`,
        insert: `${name}${own ? words(slot) : ""}${own && missing.length === 1 ? "" : block(slot, missing)}`,
        snippet: true,
        rank: ranks.meant,
        about: () => paragraphs(textOf(slot), missing.length > 1 && `${missing.length} texts to translate.`),
      },
    ];
  });
}

/** The entries in whose blocks the place is, outermost first. */
function entriesAround(site: Site, { entries }: tree.Translation): readonly tree.TranslationEntry[] {
  const found: tree.TranslationEntry[] = [];
  for (let inside = entries; ; ) {
    const entry = inside.findLast(({ start }) => start < site.offset);
    if (!entry || !site.isOpen(entry.start)) return found;
    found.push(entry);
    inside = entry.entries;
  }
}

function partsOf(slot: Slot): readonly { readonly name: string; readonly slot: Slot }[] {
  const seen = new Set<Slot>();
  return slot.names().flatMap((name) => {
    const part = slot.part(name);
    if (!part || seen.has(part)) return [];
    seen.add(part);
    return [{ name, slot: part }];
  });
}

function words(slot: Slot): string {
  const { original } = slot;
  return ` "$1"${original ? ` from ${plain(quoted(original))}` : ""}`;
}

/** The parts that are missing, ready to be filled in. */
function block(slot: Slot, missing: readonly Slot[]): string {
  const lines = partsOf(slot).filter(({ slot: part }) => missing.includes(part) && part.original);
  if (lines.length === 0) return " {\n  $0\n}";
  const filled = lines.map(
    ({ name, slot: part }, at) => `  ${name} "$${at + 2}" from ${plain(quoted(part.original!))}`,
  );
  return ` {\n${filled.join("\n")}$0\n}`;
}

function quoted({ value }: tree.Text): string {
  return `"${value.replace(/\s*\n\s*/g, " ").replaceAll('"', '\\"')}"`;
}

function textOf({ original, topic }: Slot): string {
  return (original ?? topic)?.value.replace(/\s+/g, " ") ?? "";
}

/** The forms that a translation at the place may be of: those of the files beside it. */
export function formIds({ view }: Site): readonly Proposal[] {
  const own = view.path.replace(/\.[a-z]{2,3}(-[a-z0-9]+)*\.form$/i, ".form");
  return view.around.siblings(view.path).flatMap((path): Proposal[] => {
    if (!path.endsWith(".form")) return [];
    const other = path === view.path ? view : view.around.view(path);
    const file = other?.compilation.files.find((one) => one.path === path);
    return (other?.syntax.tree.declarations ?? []).flatMap((node): Proposal[] => {
      if (node.kind !== "form" || !node.name || !file) return [];
      return [
        {
          label: node.name.text,
          kind: "form",
          detail: node.title?.value ?? "",
          insert: node.name.text,
          rank: path === own ? ranks.meant : ranks.fits,
          about: () =>
            aboutForm(
              node,
              file,
              other?.forms.find(({ bound }) => bound.node === node),
            ),
        },
      ];
    });
  });
}
