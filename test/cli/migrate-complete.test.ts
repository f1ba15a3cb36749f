import { expect, test } from "vitest";
import { folderWith } from "./folder.ts";
import { ran } from "./ran.ts";

test("which responses were complete, and are not any more", async () => {
  const form = (version: string, condition: string, check = "") => `form f "F" {
  version "${version}"
  language en
  item q1 "Sad?" yesno
  item q2 "Since when?" text when ${condition}
  ${check}
  score total "Total" = q1 { source "Made up" }
}
`;
  const within = folderWith({
    "old.form": form("1.0.0", "q1 = yes"),
    "new.form": form("2.0.0", "answered(q1)", 'check sad "Nobody is sad." = q1 = no'),
  });
  const stored = [
    { answers: { q1: "no" } },
    { answers: { q1: "yes", q2: "May" } },
    { answers: { q1: "no" } },
    { answers: { q1: "yes" } },
  ]
    .map((one) => JSON.stringify(one))
    .join("\n");
  const { code, err } = await ran("migrate old.form new.form -", within, stored);
  expect({ code, err }).toEqual({
    code: 0,
    err: [
      "f 1.0.0 → f 2.0.0: 4 responses, 5 answers carried over",
      "Complete before, and not any more:",
      "  q2   is not answered             2 responses, first in line 1",
      "  sad  is a check that is not met  1 response, in line 2",
      "",
    ].join("\n"),
  });
  const { err: json } = await ran("migrate old.form new.form - --format json", within, stored);
  expect(JSON.parse(json).incomplete).toEqual([
    { id: "q2", because: "unanswered", count: 2, line: 1 },
    { id: "sad", because: "check", count: 1, line: 2 },
  ]);
});
