import type * as tree from "../../grammar/tree.ts";
import type { SourceFile } from "../source.ts";

/** A place for words: what stands there, and the parts of the thing that have words of their own. */
export class Slot {
  /** Its key in the texts of the definition. */
  readonly key: string;
  readonly file: SourceFile;
  /** What the form says there. Without it and not withheld, only the parts have words. */
  readonly original: tree.Text | null;
  /** The words belong to a publisher: they are about `topic`. */
  readonly withheld: boolean;
  readonly topic: tree.Text | null;
  private parts: Map<string, Slot> | undefined;
  private aliases: Map<string, Slot> | undefined;

  constructor(key: string, file: SourceFile, words: tree.Wording | null) {
    const withheld = words?.kind === "withheld";
    this.key = key;
    this.file = file;
    this.original = words?.kind === "text" ? words : null;
    this.withheld = withheld;
    this.topic = withheld ? words.topic : null;
  }

  /** The part that a translation calls so. */
  part(name: string): Slot | undefined {
    return this.parts?.get(name) ?? this.aliases?.get(name);
  }

  names(): readonly string[] {
    return [...(this.parts?.keys() ?? []), ...(this.aliases?.keys() ?? [])];
  }

  add(name: string, part: Slot): Slot {
    this.parts ??= new Map();
    this.parts.set(name, part);
    return part;
  }

  /** A shorter way to say what is a part of something else. */
  alias(name: string, part: Slot): void {
    this.aliases ??= new Map();
    this.aliases.set(name, part);
  }

  /** Adds an aspect, if it says anything. */
  aspect(name: string, words: tree.Text | null): void {
    if (words) this.add(name, new Slot(`${this.key}:${name}`, this.file, words));
  }

  /** Adds the help, advice and disclaimer among these marks or terms. */
  aspects(marks: readonly { readonly kind: string }[]): void {
    for (const mark of marks as readonly (tree.Mark | tree.CutoffTerm | tree.BandsTerm)[]) {
      // The text box is an item of its own, whose words these are.
      if (mark.kind === "remark" && mark.value)
        this.add("remark", new Slot(`${this.key}_remark`, this.file, mark.value));
      if (mark.kind === "help" || mark.kind === "disclaimer") this.aspect(mark.kind, mark.value);
      else if (mark.kind === "advice" && mark.audience)
        this.aspect(`advice ${mark.audience.text}`, mark.value);
    }
  }

  /** Itself and all its parts that have words, in the order of the form. */
  all(into: Slot[] = []): readonly Slot[] {
    if (this.original || this.withheld) into.push(this);
    if (this.parts) for (const part of this.parts.values()) part.all(into);
    return into;
  }
}
