import { expect, test } from "vitest";
import { readResponses } from "../../compiler/cli/responses.ts";

test("one object, over as many lines as it likes", () => {
  expect(readResponses('{\n "answers": { "q1": 2 },\n "inputs": { "sex": "female" }\n}\n')).toEqual([
    { line: 1, response: { answers: { q1: 2 }, inputs: { sex: "female" } } },
  ]);
});

test("one on each line; empty lines do not count", () => {
  expect(readResponses('{"answers":{}}\n\n{"answers":{"q1":1}}\r\n')).toEqual([
    { line: 1, response: { answers: {} } },
    { line: 3, response: { answers: { q1: 1 } } },
  ]);
});

test("a slip on one line leaves the others", () => {
  const read = readResponses('{"answers":{}}\n{"answers":\n{"answers":{"q1":1}}\n');
  expect(read).toMatchObject([
    { line: 1 },
    { line: 2, wrong: expect.stringMatching(/^is not JSON/) },
    { line: 3 },
  ]);
});

test("a slip on the first of many lines is one slip", () => {
  const read = readResponses('{"answers":\n{"answers":{"q1":1}}\n');
  expect(read).toMatchObject([
    { line: 1, wrong: expect.stringMatching(/^is not JSON/) },
    { line: 2, response: {} },
  ]);
});

test.each([
  ["", /is empty/],
  ['{\n "answers": {,}\n}', /^is not JSON/],
  ["[1]", /should be an object/],
  ['"x"', /should be an object/],
  ["{}", /has no "answers"/],
  ['{"answers": []}', /has no "answers"/],
  ['{"answer": {}}', /a part "answer" that has no meaning; did you mean "answers"\?/],
  ['{"answers": {}, "patient": 7}', /a part "patient" that has no meaning$/],
  ['{"answers": {}, "inputs": 3}', /"inputs" that are no object/],
])("%j is no response", (text, wrong) => {
  expect(readResponses(text)).toMatchObject([{ line: 1, wrong: expect.stringMatching(wrong) }]);
});
