import { expect, test } from "vitest";
import { Lines } from "../../compiler/diagnostics/position.ts";

test.each([
  ["LF", "ab\ncd\n"],
  ["CR", "ab\rcd\r"],
])("lines and columns count from 1 (%s)", (_, text) => {
  const lines = new Lines(text);
  expect(lines.position(0)).toEqual({ line: 1, column: 1 });
  expect(lines.position(2)).toEqual({ line: 1, column: 3 });
  expect(lines.position(3)).toEqual({ line: 2, column: 1 });
  expect(lines.position(6)).toEqual({ line: 3, column: 1 });
  expect(lines.text(2)).toBe("cd");
  expect(lines.count).toBe(3);
});

test("CRLF is one line end", () => {
  const lines = new Lines("ab\r\ncd");
  expect(lines.position(4)).toEqual({ line: 2, column: 1 });
  expect(lines.text(1)).toBe("ab");
  expect(lines.count).toBe(2);
});

test("what lies outside is the nearest place inside", () => {
  const lines = new Lines("ab");
  expect(lines.position(99)).toEqual({ line: 1, column: 3 });
  expect(lines.position(-1)).toEqual({ line: 1, column: 1 });
  expect(lines.text(7)).toBe("");
  expect(new Lines("").position(0)).toEqual({ line: 1, column: 1 });
});

test("a byte order mark takes no column", () => {
  const lines = new Lines("\ufeffab\ncd");
  expect(lines.position(0)).toEqual({ line: 1, column: 1 });
  expect(lines.position(2)).toEqual({ line: 1, column: 2 });
  expect(lines.text(1)).toBe("ab");
});
