import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { messageOf, reporter } from "../../compiler/diagnostics/report.ts";
import { readFigure } from "../../compiler/lower/figure.ts";

const span = { file: "body.form", start: 0, end: 0 };

function drawn(inner: string, ...codes: readonly string[]) {
  const diagnostics: Diagnostic[] = [];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">\n${inner}\n</svg>`;
  const figure = readFigure(svg, "body.svg", new Set(codes), span, reporter(diagnostics));
  return { figure, messages: diagnostics.map((found) => `${found.code}: ${messageOf(found)}`) };
}

describe("paths", () => {
  test.each([
    ["M1 2L3 4", "M1 2L3 4"],
    ["m1 2 3 4", "M1 2l3 4"],
    ["m 1,2 l 3,4 z", "M1 2l 3,4 z"],
    ["m10-5.5.5-1e-2z", "M10 -5.5l.5-1e-2z"],
    ["m1.5.5c1 2 3 4 5 6", "M1.5 .5c1 2 3 4 5 6"],
    [" M 1\n 2 \t a1 1 0 0 1 2 2 ", "M 1 2 a1 1 0 0 1 2 2"],
  ])("%s begins where it says, whatever stands before it", (d, expected) => {
    const { figure, messages } = drawn(`<path id="a" d="${d}"/>`, "a");
    expect(messages).toEqual([]);
    expect(figure?.shapes.a).toBe(expected);
  });

  test.each(["", "1 2 3", "M", "M1", "L1 2", "M1 2 url(#x)", "M1 2&lt;script>"])("%s is refused", (d) => {
    expect(drawn(`<path id="a" d="${d}"/>`, "a").messages).toEqual([
      expect.stringContaining("figure-number"),
    ]);
  });
});

test("nothing but outlines is carried over", () => {
  const { figure, messages } = drawn(
    `<script>alert(1)</script>
     <foreignObject><div id="b"><path id="a" d="M0 0"/></div></foreignObject>
     <a href="javascript:alert(2)"><path id="a" d="M1 2z" onclick="alert(3)" style="x" class="y"/></a>
     <use href="#a"/>`,
    "a",
  );
  expect(JSON.stringify(figure)).toBe(
    '{"viewBox":"0 0 10 10","shapes":{"a":"M1 2z"},"outline":[],"strangers":[]}',
  );
  expect(messages.map((message) => message.split(":")[0])).toEqual(Array(3).fill("figure-left-out"));
});

test("many mistakes in one drawing are cut short", () => {
  const many = Array.from({ length: 100 }, () => `<text>x</text>`).join("\n");
  expect(drawn(many).messages.length).toBe(10);
});

test("entities are not expanded without end", () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg viewBox="0 0 1 1"><title>&b;</title></svg>`;
  const diagnostics: Diagnostic[] = [];
  expect(readFigure(bomb, "body.svg", new Set(), span, reporter(diagnostics))).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["figure-unreadable"]);
});
