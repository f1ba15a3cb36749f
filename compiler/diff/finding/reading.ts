import type { AnswerType } from "../../../runtime/definition/definition.ts";
import type { Answer } from "../../../runtime/definition/submission.ts";
import { readerOf } from "../../../runtime/engine/reader.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import type { Both } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import { optionsOf } from "../pairing/side.ts";
import type { Extras } from "../rule.ts";
import { fresh as freshAim, stored as storedAim } from "./aims.ts";

/** Answers that one version of an item takes and the other does not. */
export interface Unread {
  readonly stored: readonly Answer[];
  readonly fresh: readonly Answer[];
}

/** What each version of an item makes of answers at the limits of the other; codes are taken to be the same. */
export function unread({ old, new: fresh }: FormPair, both: Both<PlacedItem>): Unread {
  const readOld = readerOf(both.old.item.type, optionsOf(old, both.old), false);
  const readNew = readerOf(both.new.item.type, optionsOf(fresh, both.new), false);
  const types = [both.old.item.type, both.new.item.type];
  const codes = [...optionsOf(old, both.old), ...optionsOf(fresh, both.new)].map(({ code }) => code);
  const answers: Answer[] = [
    ...types.flatMap(limitsOf),
    ...codes,
    ...codes.map((code) => [code]),
    ...[...new Set(codes)].map((_, at, all) => all.slice(0, at + 1)),
    "…",
    "2024-01-01",
    "12:00",
  ];
  const isRead = (read: typeof readOld, answer: Answer) => read(answer).stored !== undefined;
  return {
    stored: answers.filter((answer) => isRead(readOld, answer) && !isRead(readNew, answer)),
    fresh: answers.filter((answer) => isRead(readNew, answer) && !isRead(readOld, answer)),
  };
}

/** What a rule says of such answers. */
export function unreadExtras({ stored, fresh }: Unread, both: Both<PlacedItem>): Extras {
  const [old, renamed] = [both.old.item.id, both.new.item.id];
  return {
    readable: { stored: stored.length === 0, fresh: fresh.length === 0 },
    aims: [
      ...(stored.length > 0 ? [storedAim(old, stored.slice(0, 3), renamed)] : []),
      ...(fresh.length > 0 ? [freshAim(renamed, fresh.slice(0, 3), old)] : []),
    ],
  };
}

/** Answers at the limits of a type, just beyond them, and between its steps. */
function limitsOf(type: AnswerType): Answer[] {
  switch (type.kind) {
    case "integer":
    case "number":
    case "slider": {
      const { min, max } = type;
      const step =
        type.kind === "slider" ? type.step : type.kind === "number" ? 10 ** -(type.decimals ?? 0) : 1;
      const at = [min, max].flatMap((end) => (end === undefined ? [] : [end, end - step, end + step]));
      const from = min ?? 0;
      return [...at, from, from + step, from + 0.5, from + 0.25, from + 0.125, from + 1e6, -1e6];
    }
    case "text": {
      const { atMost } = type;
      return atMost === undefined ? ["x", "x".repeat(10_000)] : ["x".repeat(atMost), "x".repeat(atMost + 1)];
    }
    default:
      return [];
  }
}
