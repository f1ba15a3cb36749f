import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSafe } from "../../../runtime/elements/text/inline.ts";
import { blockText, lineText, plainText } from "../../../runtime/elements/text/markdown.ts";
import { rendered } from "./rendered.ts";

const line = (text: string): string => rendered(lineText(text));
const blocks = (text: string): string => rendered(blockText(text));
const link = (href: string, words: string): string =>
  `<a href="${href}" target="_blank" rel="noopener noreferrer">${words}</a>`;

describe("within a line", () => {
  test.each([
    ["How often?", "How often?"],
    ["the *last* year", "the <em>last</em> year"],
    ["the _last_ year", "the <em>last</em> year"],
    ["the **last** year", "the <strong>last</strong> year"],
    ["the __last__ year", "the <strong>last</strong> year"],
    ["***last***", "<strong><em>last</em></strong>"],
    ["**the *last* year**", "<strong>the <em>last</em> year</strong>"],
    ["*the **last** year*", "<em>the <strong>last</strong> year</em>"],
    ["un*frigging*believable", "un<em>frigging</em>believable"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["*not closed **at all", "*not closed **at all"],
    ["* not opened *", "* not opened *"],
    ["*a **b* c**", "<em>a **b</em> c**"],
    ["a \\*star\\*, \\\\ and \\{", "a *star*, \\ and {"],
    ["one\\ntwo", "one<br>two"],
    ["C:\\dir", "C:\\dir"],
    ["ends in \\", "ends in \\"],
    ["[WHO](https://www.who.int/a_b_c)", link("https://www.who.int/a_b_c", "WHO")],
    ["[**a** b](/help#top)", link("/help#top", "<strong>a</strong> b")],
    [
      "[ring](tel:+4712345678) [write](mailto:a@b.no)",
      `${link("tel:+4712345678", "ring")} ${link("mailto:a@b.no", "write")}`,
    ],
    [
      "<https://who.int/x> <mailto:a@b.no>",
      `${link("https://who.int/x", "https://who.int/x")} ${link("mailto:a@b.no", "a@b.no")}`,
    ],
    ["[](help.html)", link("help.html", "help.html")],
    ["see [1] and [2](x)", `see [1] and ${link("x", "2")}`],
    ["[wiki](https://x.no/a_(b))", link("https://x.no/a_(b)", "wiki")],
    ["**[a**](x)", "<strong>[a</strong>](x)"],
    ["a ] b ) [", "a ] b ) ["],
    ["", ""],
  ])("%j", (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

describe("blocks", () => {
  test.each([
    ["one", "<p>one</p>"],
    ["one\ntwo\n\n\nthree", "<p>one\ntwo</p><p>three</p>"],
    ["one\\\ntwo", "<p>one<br>two</p>"],
    [
      "Before:\n- *a*\n- b\n  goes on\n\nAfter",
      "<p>Before:</p><ul><li><em>a</em></li><li>b\ngoes on</li></ul><p>After</p>",
    ],
    ["3. c\n4. d", '<ol start="3"><li>c</li><li>d</li></ol>'],
    ["1) a\n\n2) b", '<ol start="1"><li>a</li><li>b</li></ol>'],
    ["It was in\n1987. Then", "<p>It was in\n1987. Then</p>"],
    ["- a\n1. b", '<ul><li>a</li></ul><ol start="1"><li>b</li></ol>'],
    ["-5 to 5", "<p>-5 to 5</p>"],
    ["# no heading", "<p># no heading</p>"],
    ["*a\n\nb*", "<p>*a</p><p>b*</p>"],
    ["\n \n", ""],
    ["a\r\n\r\nb", "<p>a</p><p>b</p>"],
  ])("%j", (text, expected) => {
    expect(blocks(text)).toBe(expected);
  });
});

test("where only words may stand, blocks become lines", () => {
  expect(line("Read this:\n\n- one\n- two\n\n7. seven")).toBe("Read this:<br>• one<br>• two<br>7. seven");
});

test("plain text has no marks", () => {
  expect(plainText('How *is* {q1 | "it"}\\\n[today](x)?')).toBe("How is it today?");
});

describe("what is hostile stays text", () => {
  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "*<b>*",
    "&lt;script&gt;",
    '<https://x.no" onclick=alert(1)>',
    "<javascript:alert(1)>",
    "<a href='https://x.no'>x</a>",
    '[x](https://x.no "onclick")',
    "![x](<javascript:alert(1)>)",
    "`code`",
    "$" + "{alert(1)}",
    "<!--lit-part--><?lit$123$>",
    "lit$0000$",
  ])("%s", (text) => {
    expect(line(text).replace(/<\/?em>/g, "")).not.toMatch(/<(?!\/?em)/);
    expect(plainText(text).replace(/\*/g, "")).toBe(text.replace(/\*/g, ""));
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://x.no/1",
    "file:///etc/passwd",
    "//evil.example",
    "\u0000//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "x:y",
    "http:/\u200b/x.no",
    "",
  ])("no link goes to %j", (href) => {
    expect(isSafe(href)).toBe(false);
    expect(line(`[x](${href})`)).not.toContain("<a");
    expect(line(`<${href}>`)).not.toContain("<a");
  });

  test("every link that is made goes to http, https, mailto, tel or the site itself, as a browser reads it", () => {
    const own = "https://own.example/form";
    const typed = fc.string({
      unit: fc.constantFrom(
        ..."javscript:htp/\\@.?#&;%x\t\u0000\u00a0\u202e ()<>",
        "javascript:",
        "https:",
        "//",
      ),
    });
    fc.assert(
      fc.property(typed, (href) => {
        const made = /<a href="([^"]*)"/.exec(line(`[x](${href})`) + line(`<${href}>`))?.[1];
        if (made === undefined || /^(mailto|tel):/i.test(made)) return;
        const address = made.replaceAll("&amp;", "&").replaceAll("&lt;", "<");
        if (!URL.canParse(address, own)) return;
        const { protocol, host } = new URL(address, own);
        expect(protocol).toMatch(/^https?:$/);
        if (!/^https?:\/\//i.test(made)) expect(host).toBe("own.example");
      }),
      { numRuns: 2000 },
    );
  });

  test("whatever is written, only the elements of the subset come out, and they are closed", () => {
    const written = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom(
            "*",
            "**",
            "_",
            "[",
            "](x)",
            "]",
            "\\",
            "<b>",
            '{a | "b"}',
            "{",
            "\n",
            "- ",
            "1. ",
            " ",
            "é",
            "<https://x.no>",
          ),
        )
        .map((each) => each.join("")),
    );
    fc.assert(
      fc.property(written, (text) => {
        const open: string[] = [];
        for (const [tag, slash, name] of (blocks(text) + line(text)).matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
          expect(tag).toMatch(
            /^<\/?(p|ul|ol start="\d+"|ol|li|em|strong|br|bdi|a( href="[^"]*" target="_blank" rel="noopener noreferrer")?)>$/,
          );
          if (name === "br") continue;
          if (slash) expect(open.pop()).toBe(name);
          else open.push(name!);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("is read in time, and no deeper than its marks are many", () => {
    for (const piece of [
      "*",
      "**",
      "_a ",
      "*a **b _c ",
      "[",
      "](",
      "[](",
      "[a](b",
      "<https:",
      '{a | "',
      "{a",
      "\\",
      " ",
      "- \n",
      "1. ",
      "*a* ",
      '{a|"b"}',
    ]) {
      const text = piece.repeat(50_000 / piece.length);
      const start = process.cpuUsage();
      rendered(blockText(text));
      plainText(text);
      // Of the processor, in microseconds: others may be at work beside this.
      expect(process.cpuUsage(start).user, piece).toBeLessThan(2_000_000);
    }
  });
});
