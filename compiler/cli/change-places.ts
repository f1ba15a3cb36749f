import type { Definition } from "../../runtime/definition/definition.ts";
import type { CompiledForm } from "../compiled.ts";
import type { Diagnostic, Span } from "../diagnostics/diagnostic.ts";
import { versionWords } from "../diff/render/version-words.ts";
import { evidenceWords } from "../diff/render/witness-words.ts";
import type { Change } from "../diff/types.ts";
import { sentenceOf } from "../diff/wording.ts";
import { contentsOf } from "../verify/machine/contents.ts";
import type { ReviewedForm } from "./reviewing.ts";

/** Changes as diagnostics, each at its place in the newer version, so that they can be shown beside the lines. */
export function changeDiagnostics(reviews: readonly ReviewedForm[]): Diagnostic[] {
  return reviews.flatMap(({ review, form }) => {
    if (review.kind !== "changed" || !form.definition) return [];
    const { definition } = form;
    const { changes, version } = review.difference;
    const at = (code: string, severity: Diagnostic["severity"], span: Span, message: string): Diagnostic => ({
      code,
      severity,
      parts: { message },
      span,
      related: [],
      fixes: [],
    });
    const wrong = versionWords(version);
    return [
      ...(wrong === undefined ? [] : [at("version", "error", spanOf(form, definition), wrong)]),
      ...changes.map((change) => {
        const isGrave = change.class === "answers" || change.class === "score";
        return at(
          change.code,
          isGrave ? "warning" : "info",
          spanOf(form, partOf(definition, change)),
          messageOf(change),
        );
      }),
    ];
  });
}

/** The words of such a diagnostic. */
export function changeMessage({ parts }: Diagnostic): string {
  return String(parts.message);
}

function messageOf(change: Change): string {
  const evidence = evidenceWords(change.evidence);
  const sentence = sentenceOf(change);
  return evidence === undefined ? sentence : `${sentence} For example: ${evidence}.`;
}

function spanOf({ places, file }: CompiledForm, part: object | undefined): Span {
  return (part && places.get(part)) ?? { file: file.path, start: 0, end: 0 };
}

/** The part of the definition that a change is about; where it is gone, what it was in, or the form. */
function partOf(definition: Definition, { place }: Change): object {
  const { kind } = place;
  const id = place.new ?? place.old ?? "";
  const [head = "", second, third] = id.split(/[.:]/);
  const named = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.find((one) => one.id === head);
  const found = (): object | undefined => {
    switch (kind) {
      case "option":
        return (
          definition.scales[head]?.options.find(({ code }) => String(code) === second) ??
          definition.scales[head]
        );
      case "score":
        return named(definition.scores);
      case "cutoff":
        return named(definition.cutoffs);
      case "flag":
        return named(definition.flags);
      case "check":
        return named(definition.checks);
      case "table":
        return definition.tables[head];
      case "bands":
      case "band": {
        const set = definition.bands.find((one) => one.score === head && one.id === second);
        return set?.bands.find((band) => band.id === third) ?? set;
      }
      default:
        return (
          contentsOf(definition).items.get(head)?.item ??
          named(definition.scores) ??
          named(definition.cutoffs) ??
          named(definition.flags)
        );
    }
  };
  return found() ?? definition;
}
