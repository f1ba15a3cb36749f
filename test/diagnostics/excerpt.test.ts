import { expect, test } from "vitest";
import { excerpt } from "../../compiler/diagnostics/render/excerpt.ts";

/** The line with ⟦…⟧ around the part, drawn. */
function drawn(marked: string, width = 80): string {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const { source, underline } = excerpt(marked.replace(/[⟦⟧]/g, ""), start, end, "^", width);
  return `${source}\n${underline}`;
}

test("the words are underlined", () => {
  expect(drawn("score total = ⟦totl⟧ + 1")).toBe("score total = totl + 1\n              ^^^^");
});

test("nothing to underline is one mark, also behind the end", () => {
  expect(drawn("item⟦⟧ q1")).toBe("item q1\n    ^");
  expect(drawn("item⟦⟧")).toBe("item\n    ^");
  expect(drawn("⟦⟧")).toBe("\n^");
});

test("tabs reach to the next tab stop, before the words and within them", () => {
  expect(drawn("\tab\t⟦c⟧")).toBe("    ab  c\n        ^");
  expect(drawn("⟦a\tb⟧")).toBe("a   b\n^^^^^");
});

test("wide characters take two columns, combining ones none", () => {
  expect(drawn('q1 "睡眠" ⟦x⟧')).toBe('q1 "睡眠" x\n          ^');
  expect(drawn('"⟦睡眠⟧"')).toBe('"睡眠"\n ^^^^');
  expect(drawn("e\u0301⟦x⟧")).toBe("e\u0301x\n ^");
  expect(drawn("👩‍👩‍👧⟦x⟧")).toBe("👩‍👩‍👧x\n  ^");
  expect(drawn("blå⟦bær⟧")).toBe("blåbær\n   ^^^");
});

test("what would command the terminal is not printed", () => {
  expect(drawn("a\u001b[31m⟦b⟧")).toBe("a\ufffd[31mb\n      ^");
  expect(drawn("a\u202e⟦b⟧")).toBe("a\ufffdb\n  ^");
});

test("a long line is cut around the words", () => {
  const long = `${"a".repeat(200)}⟦here⟧${"b".repeat(200)}`;
  const [source, underline] = drawn(long, 40).split("\n") as [string, string];
  expect(source).toHaveLength(40);
  expect(source).toMatch(/^…a+hereb+…$/);
  expect(source.slice(underline.indexOf("^"), underline.lastIndexOf("^") + 1)).toBe("here");
});

test("words longer than the line are shown from their start", () => {
  const [source, underline] = drawn(`aaaa⟦${"x".repeat(200)}⟧bbbb`, 40).split("\n") as [string, string];
  expect(source.length).toBeLessThanOrEqual(40);
  expect(source[underline.indexOf("^")]).toBe("x");
  expect(underline.trimStart().length).toBeGreaterThan(20);
});

test("a line that ends with the words keeps what comes before them", () => {
  const [source, underline] = drawn(`${"a".repeat(100)}⟦end⟧`, 40).split("\n") as [string, string];
  expect(source).toBe(`…${"a".repeat(35)}end`);
  expect(underline).toBe(`${" ".repeat(36)}^^^`);
});
