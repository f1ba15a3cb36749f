import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayOrder,
  dayParts,
  formatDay,
  formatMoment,
  formatTime,
  locale,
  parseDay,
  parseDayParts,
  parseTime,
} from "../../runtime/locale/index.ts";

const tags = [
  "en",
  "en-GB",
  "nb",
  "nn",
  "se",
  "de",
  "fr",
  "sv",
  "ar",
  "ar-EG",
  "ar-SA",
  "fa",
  "th",
  "hi",
  "ko",
  "zh",
];

const days = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

describe.each(tags)("%s", (tag) => {
  const reader = locale(tag);

  test("reads the days that it writes", () => {
    fc.assert(
      fc.property(days, (day) => {
        const parts = dayParts(day, reader);
        const inOrder = dayOrder(reader).map((part) => parts[part]);
        expect(parseDayParts(parts, reader)).toEqual({ ok: true, value: day });
        for (const mark of ["/", ". ", "-", " "])
          expect(parseDay(inOrder.join(mark), reader)).toEqual({ ok: true, value: day });
        expect(parseDay(day, reader)).toEqual({ ok: true, value: day });
      }),
    );
  });

  test("reads the times that it writes", () => {
    fc.assert(
      fc.property(times, (time) => {
        expect(parseTime(formatTime(time, reader), reader)).toEqual({ ok: true, value: time });
      }),
    );
  });

  test("reads times as they are stored, where they are plain", () => {
    for (const time of ["00:00", "02:05", "09:30", "14:05", "23:59"])
      expect(parseTime(time, reader)).toEqual({ ok: true, value: time });
  });

  test("has each part of a day once", () => {
    expect([...dayOrder(reader)].sort()).toEqual(["day", "month", "year"]);
  });

  test("refuses what is no day and no time", () => {
    for (const day of ["2011-02-29", "1900-02-29", "2011-13-01", "2011-00-10", "2011-04-31", "0000-00-00"])
      expect(parseDay(day, reader)).toEqual({ ok: false, reason: "no such day" });
    for (const day of [
      "4.4.11",
      "2011",
      "4 April 2011",
      "2011-04",
      "<i>2011-04-04</i>",
      "1.2.3.2011",
      "20110404",
    ])
      expect(parseDay(day, reader)).toEqual({ ok: false, reason: "incomplete" });
    expect(parseDay(" \u200f", reader)).toEqual({ ok: false, reason: "empty" });
    expect(parseDayParts({ day: "4", month: "", year: "2011" }, reader)).toEqual({
      ok: false,
      reason: "incomplete",
    });
    expect(parseDayParts({ day: "4", month: "4", year: "11" }, reader)).toEqual({
      ok: false,
      reason: "incomplete",
    });
    expect(parseDayParts({ day: "-4", month: "4", year: "2011" }, reader)).toMatchObject({ ok: false });
    expect(parseDayParts({ day: "", month: " ", year: "" }, reader)).toEqual({ ok: false, reason: "empty" });
    for (const time of [
      "24:00",
      "14:60",
      "1405",
      "9:5",
      "9",
      "14:05:00",
      "noon",
      "13:00 pm",
      "0:30 pm",
      "am 2:05 pm",
    ])
      expect([time, parseTime(time, reader)]).toEqual([time, { ok: false, reason: "not a time" }]);
    expect(parseTime(" ", reader)).toEqual({ ok: false, reason: "empty" });
  });
});

test.each([
  ["en", ["month", "day", "year"], "April 4, 2011"],
  ["en-GB", ["day", "month", "year"], "4 April 2011"],
  ["nb", ["day", "month", "year"], "4. april 2011"],
  ["sv", ["year", "month", "day"], "4 april 2011"],
  ["ar-SA", ["day", "month", "year"], "٤ أبريل ٢٠١١"],
])("in %s a day is written in this order, in the calendar that it is stored in", (tag, order, words) => {
  expect(dayOrder(locale(tag))).toEqual(order);
  expect(formatDay("2011-04-04", locale(tag))).toBe(words);
});

test("the day before the month, or the month before the day, as the reader writes it", () => {
  expect(parseDay("3/4/2011", locale("en"))).toEqual({ ok: true, value: "2011-03-04" });
  expect(parseDay("3/4/2011", locale("en-GB"))).toEqual({ ok: true, value: "2011-04-03" });
  expect(parseDay("٣/٤/٢٠١١", locale("ar-EG"))).toEqual({ ok: true, value: "2011-04-03" });
});

test("what is stored and is no day or time is shown as it is", () => {
  for (const text of ["", "2011-02-30", "<b>", "2011-04-04T00:00", "99:99"]) {
    expect(formatDay(text, locale("nb"))).toBe(text);
    expect(formatTime(text, locale("nb"))).toBe(text);
  }
  expect(dayParts("", locale("nb"))).toEqual({ day: "", month: "", year: "" });
});

test("without its half of the day, a time on a clock with twelve hours may be two", () => {
  const ambiguous = (one: string, other: string) => ({
    ok: false,
    reason: "ambiguous",
    readings: [one, other],
  });
  expect(parseTime("2:05", locale("en"))).toEqual(ambiguous("02:05", "14:05"));
  expect(parseTime("12:30", locale("en"))).toEqual(ambiguous("00:30", "12:30"));
  expect(parseTime("2:05", locale("nb"))).toEqual({ ok: true, value: "02:05" });
  for (const text of ["2:05 PM", "2:05pm", "2.05 p.m.", "14:05", "14.05"])
    expect(parseTime(text, locale("en"))).toEqual({ ok: true, value: "14:05" });
  expect(parseTime("12:30 am", locale("en"))).toEqual({ ok: true, value: "00:30" });
  expect(parseTime("2:05 م", locale("ar"))).toEqual({ ok: true, value: "14:05" });
});

test("a moment of today is a time; another one has its day", () => {
  const moment = new Date(2011, 3, 4, 14, 5);
  expect(formatMoment(moment, locale("nb"), new Date(2011, 3, 4, 18))).toBe("14:05");
  expect(formatMoment(moment, locale("nb"), new Date(2011, 3, 5))).toBe("4. april 2011 kl. 14:05");
});
