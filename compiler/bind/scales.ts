import type * as tree from "../../grammar/tree.ts";
import { fileOf, type SourceFile } from "../source.ts";
import { plainYesno, yesnoOptions } from "./options.ts";
import type { FormSymbol, ScaleSymbol } from "./symbols.ts";

export interface Specified {
  readonly option: tree.Option;
  readonly mark: tree.OptionMark;
  readonly code: string;
}

/** The scales that answer types use: named ones, and those written in place, once each. */
export class Scales {
  readonly used = new Set<ScaleSymbol>();
  /** By the name in an answer type; undefined where there is no such scale. */
  readonly named = new Map<tree.Name, ScaleSymbol | undefined>();
  private readonly inPlace = new Map<tree.Options, ScaleSymbol>();
  private readonly file: SourceFile;
  private readonly find: (name: tree.Name) => FormSymbol | undefined;
  private readonly boxes = new Map<ScaleSymbol, readonly Specified[]>();
  private yesno: ScaleSymbol | null = null;

  constructor(file: SourceFile, find: (name: tree.Name) => FormSymbol | undefined) {
    this.file = file;
    this.find = find;
  }

  /** `name` is what a scale written in place is known by: that of the thing that it is written behind. */
  of(type: tree.AnswerType | null, name: tree.Name): ScaleSymbol | null {
    const scale = this.lookUp(type, name);
    if (scale) this.used.add(scale);
    return scale;
  }

  /** The options of a scale that open a text box. */
  specified(scale: ScaleSymbol): readonly Specified[] {
    let found = this.boxes.get(scale);
    if (!found) {
      found = scale.options.flatMap((option) => {
        const mark = option.marks.find(({ kind }) => kind === "specify");
        return mark && option.code ? [{ option, mark, code: option.code.text }] : [];
      });
      this.boxes.set(scale, found);
    }
    return found;
  }

  private lookUp(type: tree.AnswerType | null, name: tree.Name): ScaleSymbol | null {
    switch (type?.kind) {
      case "yesno":
        if (type.options) return this.written(type.options, name, true);
        this.yesno ??= plainYesno(this.file);
        return this.yesno;
      case "one of":
      case "many of": {
        if (!type.scale) return null;
        if (type.scale.kind === "options") return this.written(type.scale, name, false);
        const found = this.find(type.scale);
        const scale = found?.kind === "scale" ? found : undefined;
        this.named.set(type.scale, scale);
        return scale ?? null;
      }
      default:
        return null;
    }
  }

  private written(node: tree.Options, name: tree.Name, yesno: boolean): ScaleSymbol {
    let scale = this.inPlace.get(node);
    if (!scale) {
      const options = yesno ? yesnoOptions(node, node) : node.options;
      scale = {
        kind: "scale",
        id: name.text,
        file: fileOf(node, this.file),
        name,
        options,
        yesno,
        inline: true,
      };
      this.inPlace.set(node, scale);
    }
    return scale;
  }
}

/** The options that are written in an answer type, if any are. */
export function optionsIn(type: tree.AnswerType | null): readonly tree.Option[] {
  const written = type?.kind === "yesno" ? type.options : type && "scale" in type ? type.scale : null;
  return written?.kind === "options" ? written.options : [];
}
