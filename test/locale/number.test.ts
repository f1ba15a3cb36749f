import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatForInput,
  formatNumber,
  formatPercent,
  locale,
  parseNumber,
} from "../../runtime/locale/index.ts";

/** With every kind of mark, group and digit that there is. */
const tags = [
  "en",
  "en-IN",
  "nb",
  "nn",
  "se",
  "de",
  "de-CH",
  "fr",
  "es",
  "pl",
  "ar",
  "ar-EG",
  "fa",
  "hi",
  "bn",
  "he",
];

/** Numbers of at most 15 digits, which a double holds exactly as they are written. */
const numbers = fc
  .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 14 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`) || 0);

describe.each(tags)("%s", (tag) => {
  const reader = locale(tag);

  test("reads what it writes", () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(parseNumber(formatNumber(value, reader), reader)).toEqual({ ok: true, value });
        expect(parseNumber(formatForInput(value, reader), reader)).toEqual({ ok: true, value });
      }),
    );
  });

  test("reads a decimal with a point and with a comma", () => {
    for (const text of ["3.7", "3,7", " 3,7\u00a0", "۳٫۷", "٣٫٧"])
      expect(parseNumber(text, reader)).toEqual({ ok: true, value: 3.7 });
    for (const [text, value] of [
      ["-3,75", -3.75],
      ["−3.75", -3.75],
      ["+0,125", 0.125],
      [",5", 0.5],
      ["-.5", -0.5],
      ["1234,567", 1234.567],
      ["1.2345", 1.2345],
      ["1.234.567", 1_234_567],
      ["1,234,567", 1_234_567],
      ["1.234,5", 1234.5],
      ["1,234.5", 1234.5],
      ["1 234", 1234],
      ["1\u00a0234\u202f567", 1_234_567],
      ["12 345,6", 12_345.6],
      ["1'234", 1234],
      ["007", 7],
      ["-0", 0],
    ] as const)
      expect([text, parseNumber(text, reader)]).toEqual([text, { ok: true, value }]);
  });

  test("never makes a number of anything else", () => {
    const texts = [
      "-",
      "1e5",
      "Infinity",
      "NaN",
      "0x10",
      "3,7,1",
      "12 34",
      "1.234,567.8",
      "3.",
      "1 2.5",
      "½",
      "3 kg",
      "5%",
    ];
    for (const text of [
      ...texts,
      "--3",
      "3-",
      "1_000",
      "1\n2",
      "<b>1</b>",
      "\u202e3x",
      "𝟛",
      "3;7",
      "1/2",
      "12:30",
      "1..2",
    ])
      expect([text, parseNumber(text, reader)]).toEqual([text, { ok: false, reason: "not a number" }]);
    for (const text of ["", "  ", "\u200f", "\u00a0"])
      expect(parseNumber(text, reader)).toEqual({ ok: false, reason: "empty" });
    for (const text of ["1234567890123456", "0.1234567890123456", "9".repeat(400)])
      expect(parseNumber(text, reader)).toEqual({ ok: false, reason: "too many digits" });
  });

  test("reads whatever is typed without harm, and gives only numbers that JSON can hold", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,'-+ \u00a0٠٥٫٬") }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseNumber(text, reader);
        if (read.ok) expect(JSON.parse(JSON.stringify(read.value))).toBe(read.value);
        if (read.ok) expect(text).toMatch(/\p{Nd}/u);
      }),
    );
  });
});

test.each([
  ["en", "1,234", 1234],
  ["en", "1.234", 1.234],
  ["de", "1.234", 1234],
  ["de", "1,234", 1.234],
  ["nb", "1,234", 1.234],
  ["ar-EG", "1٬234", 1234],
  ["ar-EG", "١٫٢٣٤", 1.234],
  ["en-IN", "12,34,567", 1_234_567],
])("in %s the locale's own marks make %s %s", (tag, text, value) => {
  expect(parseNumber(text, locale(tag))).toEqual({ ok: true, value });
});

test.each([
  ["nb", "1.234", ["1234", "1,234"]],
  ["fr", "-1.234", ["-1234", "-1,234"]],
  ["de-CH", "1,234", ["1234", "1.234"]],
])("in %s it cannot be known which number %s is", (tag, text, readings) => {
  expect(parseNumber(text, locale(tag))).toEqual({ ok: false, reason: "ambiguous", readings });
});

test("a reading that is offered can be read", () => {
  const read = parseNumber("12.500", locale("nb"));
  const readings = !read.ok && read.reason === "ambiguous" ? read.readings : [];
  expect(readings.map((each) => parseNumber(each, locale("nb")))).toEqual([
    { ok: true, value: 12_500 },
    { ok: true, value: 12.5 },
  ]);
});

test("groups are for reading, not for typing in", () => {
  expect(formatNumber(12_345.5, locale("nb"))).toBe("12\u00a0345,5");
  expect(formatForInput(12_345.5, locale("nb"))).toBe("12345,5");
  expect(formatNumber(0.1, locale("nb"))).toBe("0,1");
  expect(formatPercent(0.865, locale("en"))).toBe("86.5%");
});

test("a long row of marks is refused in time", () => {
  for (const mark of [".", "1.", "1,1 ", "-", " ", "٫٫1"])
    expect(parseNumber(mark.repeat(50_000), locale("nb"))).toMatchObject({ ok: false });
});
