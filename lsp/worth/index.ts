import type { FormSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type { Target } from "../names/target.ts";
import { aboutBlock, aboutForm, aboutTable } from "./form.ts";
import { aboutGroup } from "./group.ts";
import { aboutBand, aboutBands, aboutVerdict } from "./interpretation.ts";
import { aboutItem } from "./item.ts";
import { aboutDate, aboutProgramme, aboutSeries, aboutStep } from "./programme.ts";
import { aboutOption, aboutScale } from "./scale.ts";
import { aboutLet, aboutScore } from "./score.ts";
import { headingOf } from "./title.ts";

/**
 * What a thing is and what it is worth, in Markdown. `form` is the form in which it is named; what is outside of forms
 * can do without. All of it comes from the text as it is now: of a form with errors it only says less.
 */
export function about(target: Target, form: CompiledForm | undefined): string {
  switch (target.kind) {
    case "form":
      return aboutForm(target.node, target.file, form);
    case "option":
      return aboutOption(target.option, target.scale, form?.bound);
    case "band":
      return form ? aboutBand(target.band, target.set, form) : "";
    case "symbol":
      return aboutSymbol(target.symbol, form);
    case "programme":
      return aboutProgramme(target.node);
    case "programme part":
      return target.node.kind === "programme date"
        ? aboutDate(target.node)
        : aboutStep(target.node, target.file);
    case "series":
      return aboutSeries(target.name, target.file);
  }
}

function aboutSymbol(symbol: FormSymbol, form: CompiledForm | undefined): string {
  if (symbol.kind === "scale") return aboutScale(symbol, form?.bound);
  if (symbol.kind === "table") return aboutTable(symbol);
  if (symbol.kind === "block") return aboutBlock(symbol);
  if (!form) return "";
  switch (symbol.kind) {
    case "item":
      return aboutItem(symbol, form.bound);
    case "group":
      return aboutGroup(symbol, form.bound);
    case "score":
      return aboutScore(symbol, form);
    case "let":
      return aboutLet(symbol, form);
    case "bands":
      return aboutBands(symbol, form);
    case "note":
      return headingOf("a note", symbol);
    default:
      return aboutVerdict(symbol);
  }
}
