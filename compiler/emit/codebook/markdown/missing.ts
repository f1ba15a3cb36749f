import type { Variable } from "../variable.ts";
import { code } from "./escape.ts";
import { table } from "./table.ts";

/** How missing data look, in the stored response and in the result. */
export function missingText(variables: readonly Variable[]): string {
  const declined = declining(variables);
  const rows = [
    ["answered", "the code or value", '`{ "state": "answered", "value": … }`, with `score` where it has one'],
    ["not answered", "absent, or `null`", '`{ "state": "missing", "reason": "unanswered" }`'],
    ...(["refused", "unknown"] as const)
      .filter((reason) => declined.some(([, , why]) => why === reason))
      .map((reason) => [
        reason === "refused" ? "declined" : "not known",
        "the code of the option",
        `\`{ "state": "missing", "reason": "${reason}" }\``,
      ]),
    [
      "not an allowed answer",
      "as it was given; never in a submission",
      '`{ "state": "missing", "reason": "invalid" }`',
    ],
    [
      "not asked",
      "absent from a submission",
      '`{ "state": "not asked" }`, with `score` where it counts something all the same',
    ],
  ];
  const parts = [
    "## Missing data",
    "Answers are stored under `answers` and `inputs`, what follows from them under `result`. An item that was not asked is not a missing answer: nothing was waited for. In a submission, everything that was asked and is not optional has an answer.",
    table(["What happened", "In `answers` or `inputs`", "In `result.items` or `result.inputs`"], rows),
  ];
  if (declined.length > 0) {
    parts.push(
      "These codes are missing answers. They have no score; what they mean for one, its rule for missing answers says.",
      table(
        ["Code", "Reason", "Variables"],
        declined.map(([value, names, reason]) => [code(value), reason, names.map(code).join(", ")]),
      ),
    );
  }
  if (variables.some(({ kind }) => kind === "repeat")) {
    parts.push(
      'The items of a repeat stand in a list, entry by entry: in `answers` under the id of the repeat, in `result.items` as `{ "state": "entries", "entries": [ … ] }`.',
    );
  }
  if (variables.some(({ kind }) => kind === "score")) {
    parts.push(
      'A score is `{ "state": "scored", "value": …, "range": […], "bands": {…} }`; or `{ "state": "missing", "waitingFor": […] }`, with the items that it waits for; or `{ "state": "not asked" }`, where nothing that it reads was asked. It has a band only when it is scored.',
    );
  }
  return parts.join("\n\n");
}

type Declined = readonly [code: string, variables: string[], reason: string];

/** Codes that are missing answers, and the items that have them. */
function declining(variables: readonly Variable[]): readonly Declined[] {
  const found = new Map<string, Declined>();
  for (const { name, type, codes } of variables) {
    if (type.type === "true or false") continue;
    for (const { code: value, missing } of codes) {
      if (missing === undefined) continue;
      const key = JSON.stringify([value, missing]);
      const known = found.get(key);
      if (known) known[1].push(name);
      else found.set(key, [String(value), [name], missing]);
    }
  }
  return [...found.values()];
}
