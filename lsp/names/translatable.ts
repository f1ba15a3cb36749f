import type { CompiledForm, SourceFile } from "../../compiler/index.ts";
import { Slot } from "../../compiler/lower/slot.ts";
import { textsOf } from "../../compiler/programme/texts.ts";
import type * as tree from "../../grammar/tree.ts";
import type { WrittenProgramme } from "./in-programme.ts";
import { slotsIn } from "./slots.ts";

/** Something that can be said in other languages. */
export interface Translatable {
  /** What a translation says it is of. */
  readonly id: string;
  readonly file: SourceFile;
  readonly node: tree.Form | tree.Programme;
  /** Every place for its words; null while some of it is not written. */
  readonly slots: Slot | null;
}

export function translatableForm({ id, file, bound }: CompiledForm): Translatable {
  return { id, file, node: bound.node, slots: slotsIn(bound) };
}

export function translatableProgramme({ node, file }: WrittenProgramme): Translatable {
  return { id: node.name?.text ?? "", file, node, slots: slotsOfProgramme(node, file) };
}

function slotsOfProgramme(node: tree.Programme, file: SourceFile): Slot {
  const root = new Slot("programme", file, node.title);
  for (const [key, text] of textsOf(node)) {
    const [name, aspect] = key.split(":") as [string, string?];
    if (name === "programme") {
      if (aspect) root.aspect(aspect, text);
    } else if (!aspect) root.add(name, new Slot(name, file, text));
    // What a step says besides its title may be all that it says.
    else (root.part(name) ?? root.add(name, new Slot(name, file, null))).aspect(aspect, text);
  }
  return root;
}

/** The language that it is written in, in small letters. */
export function languageOf({ node }: Translatable): string | undefined {
  for (const member of node.members) if (member.kind === "language") return member.tag?.text.toLowerCase();
  return undefined;
}
