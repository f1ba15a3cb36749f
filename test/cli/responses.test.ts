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
  ['{"q1": 2}', /a part "q1" that has no meaning; answers stand in \{ "answers": /],
  ['{"answers": {}, "inputs": 3}', /"inputs" that are no object/],
])("%j is no response", (text, wrong) => {
  expect(readResponses(text)).toMatchObject([{ line: 1, wrong: expect.stringMatching(wrong) }]);
});

test.each(["id;q1;q2\n1;2;3\n", "id,q1\r\n1,2\r\n", '"id"\t"q1"\n1\t2\n'])("%j is a table", (text) => {
  expect(readResponses(text)).toEqual([
    {
      line: 1,
      wrong:
        'is no JSON but a table, it seems; each response stands on a line of its own as { "answers": { "q1": 2, "q2": "often" } }',
    },
  ]);
});

test.each(["yes", '{"answers": {"q1": 1;}}'])("%j is not JSON", (text) => {
  expect(readResponses(text)).toMatchObject([{ wrong: expect.stringMatching(/^is not JSON/) }]);
});

test("a mark of the byte order before it means nothing", () => {
  expect(readResponses('\ufeff{"answers":{}}')).toEqual([{ line: 1, response: { answers: {} } }]);
  expect(readResponses('\ufeff{"answers":{}}\n{"answers":{}}')).toMatchObject([
    { response: {} },
    { response: {} },
  ]);
});

test.each([
  ['{"answers":{"q1":1,"q2":"q1","q1":2}}', 'has "q1" twice in one object'],
  ['{"answers":{"each":[{"a":1},{"a":1,"\\u0061" :2}]}}', 'has "\\u0061" twice in one object'],
  ['{"answers":{},"answers":{}}', 'has "answers" twice in one object'],
])("%s: nobody can say which was meant", (text, wrong) => {
  expect(readResponses(text)).toEqual([{ line: 1, wrong }]);
});

test("the same key in two objects, and in texts, is no doubt", () => {
  const text = '{"answers":{"each":[{"a":"{\\"a\\":1"},{"a":1}],"a":"a"}}';
  expect(readResponses(text)).toEqual([{ line: 1, response: JSON.parse(text) }]);
});
