import { storedCode } from "../../compiler/bind/index.ts";
import type { FormSymbol, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { about } from "../worth/index.ts";
import { optionLine } from "../worth/option-line.ts";
import { pointsOf } from "../worth/points.ts";
import { rangeOf } from "../worth/score.ts";
import { wordsOf, writtenName } from "../worth/title.ts";
import { span } from "../worth/words.ts";
import type { Proposal, ProposalKind } from "./proposal.ts";

/** What it is called where that is not its name, and the snippet that is written with that. */
interface Otherwise {
  readonly label?: string;
  readonly snippet?: (label: string) => string;
}

/** A thing of the form by its name; a cell as `row.column`. */
export function symbolProposal(
  symbol: FormSymbol,
  form: CompiledForm | undefined,
  rank: number,
  otherwise?: Otherwise,
): Proposal {
  return new SymbolProposal(symbol, form, rank, otherwise);
}

/** Made by the thousand after a keystroke, and few are looked at: what there is to say of it is found out then. */
class SymbolProposal implements Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  readonly insert: string;
  readonly snippet?: true;
  readonly rank: number;
  readonly #symbol: FormSymbol;
  readonly #form: CompiledForm | undefined;

  constructor(symbol: FormSymbol, form: CompiledForm | undefined, rank: number, otherwise?: Otherwise) {
    this.label = otherwise?.label ?? writtenName(symbol);
    this.kind = kindOf(symbol);
    this.insert = otherwise?.snippet?.(this.label) ?? this.label;
    if (otherwise?.snippet) this.snippet = true;
    this.rank = rank;
    this.#symbol = symbol;
    this.#form = form;
  }

  get detail(): string {
    return detailOf(this.#symbol, this.#form);
  }

  get about(): () => string {
    return () => about({ kind: "symbol", symbol: this.#symbol }, this.#form);
  }
}

export function optionProposal(
  option: tree.Option,
  scale: ScaleSymbol,
  form: CompiledForm | undefined,
  rank: number,
): Proposal | null {
  const stored = storedCode(option);
  if (stored === null) return null;
  return {
    label: String(stored),
    kind: "option",
    detail: optionLine(option).replace(/^`[^`]*`:? ?/, ""),
    insert: String(stored),
    rank,
    about: () => about({ kind: "option", option, scale }, form),
  };
}

function kindOf(symbol: FormSymbol): ProposalKind {
  if (symbol.kind === "item") return symbol.input ? "input" : "item";
  return symbol.kind === "note" ? "text" : symbol.kind;
}

/** Its wording, and what it can come to; of a scale, its options. */
function detailOf(symbol: FormSymbol, form: CompiledForm | undefined): string {
  if (symbol.kind === "scale") return optionsIn(symbol);
  const words = wordsOf(symbol);
  const said = (words?.kind === "text" ? words : words?.topic)?.value.replace(/\s*\n\s*/g, " ") ?? "";
  const points = symbol.kind === "item" ? pointsOf(symbol) : null;
  const range = points
    ? span(points.min, points.max)
    : symbol.kind === "score" && form
      ? rangeOf(symbol.id, form)
      : "";
  return [range, said].filter(Boolean).join(" · ");
}

/** "0 Never, 1 Sometimes, 2 Often" */
function optionsIn({ options }: ScaleSymbol): string {
  return options
    .map((option) => {
      const words = option.label?.kind === "text" ? option.label.value : (option.code?.text ?? "");
      return [option.score?.value, words].filter((part) => part !== undefined && part !== "").join(" ");
    })
    .join(", ");
}
