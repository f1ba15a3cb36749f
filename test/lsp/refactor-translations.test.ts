import { describe, expect, test } from "vitest";
import { refactorings } from "../../lsp/features/refactor/index.ts";
import { editor } from "./editor.ts";
import { rewritten } from "./rewritten.ts";

const head = 'version "1.0.0"\n  language en\n  licence free';

describe("translations", () => {
  const sleep = `form <>sleep "Sleep" {
  ${head}
  scale often { 0 never "Never" 1 always "Always" }
  item q1 "I lie awake." one of often help "At night."
}
`;

  test("into a language that others have, in a new file", () => {
    const { view, offset } = editor({ "/a.form": sleep, "/b.nn.form": "// another" });
    const offers = refactorings(view, { start: offset, end: offset });
    const one = offers.find(({ title }) => title === "Translate into Norwegian Nynorsk (nn), in a new file")!;
    expect(one.change()).toEqual({
      edits: [],
      creates: { path: "/a.nn.form", text: expect.stringContaining('q1 "" from "I lie awake." {') },
    });
  });

  test("a place for what is missing, where it belongs", () => {
    const texts = rewritten(
      {
        "/a.form": sleep,
        "/a.nb.form": `translation nb of sleep "Søvn" from "Sleep" {
  // Spørsmålene
  q1 "Jeg ligger våken." from "I lie awake."
  often {
    never "Aldri" from "Never"
  }
}
`,
      },
      "Make a place for the 2 texts that are not translated into Norwegian Bokmål (nb)",
    );
    expect(texts["/a.nb.form"]).toBe(`translation nb of sleep "Søvn" from "Sleep" {
  // Spørsmålene
  q1 "Jeg ligger våken." from "I lie awake." {
    help "" from "At night."
  }
  often {
    never "Aldri" from "Never"
    always "" from "Always"
  }
}
`);
  });

  describe("of programmes", () => {
    const visits = `programme <>visits "Visits" {
  version "1.0.0" language en
  purpose "That everyone is seen."
  date born "Date of birth"
  step first "At six weeks" { from 6 to 8 weeks after born by "midwife" for "every mother" source "X" }
  step talk "A \\"talk\\"" { from first to 2 weeks after first }
}
`;
    const whole = `translation nn of visits "" from "Visits" {
  purpose "" from "That everyone is seen."
  born "" from "Date of birth"
  first "" from "At six weeks" {
    by "" from "midwife"
    for "" from "every mother"
  }
  talk "" from "A \\"talk\\""
}
`;

    test("into a language that others have, in a new file", () => {
      const { view, offset } = editor({ "/v.form": visits, "/b.nn.form": "// another" });
      const offers = refactorings(view, { start: offset, end: offset });
      const one = offers.find(
        ({ title }) => title === "Translate into Norwegian Nynorsk (nn), in a new file",
      )!;
      expect(one.change()).toEqual({ edits: [], creates: { path: "/v.nn.form", text: whole } });
      const filled = whole.replaceAll(' "" from ', ' "Orð" from ');
      const after = editor({ "/v.nn.form": filled, "/v.form": visits.replace("<>", "") });
      expect(after.view.diagnostics).toEqual([]);
    });

    test("a place for what is missing, where it belongs", () => {
      const title = "Make a place for the 5 texts that are not translated into Norwegian Nynorsk (nn)";
      const begun = `translation nn of visits "Besøk" from "Visits" {
  first "Seks veker" from "At six weeks"
}
`;
      expect(
        rewritten({ "/v.form": visits, "/v.nn.form": begun }, title)["/v.nn.form"],
      ).toBe(`translation nn of visits "Besøk" from "Visits" {
  first "Seks veker" from "At six weeks" {
    by "" from "midwife"
    for "" from "every mother"
  }
  purpose "" from "That everyone is seen."
  born "" from "Date of birth"
  talk "" from "A \\"talk\\""
}
`);
    });

    test("not elsewhere in it, and not while it has mistakes", () => {
      for (const text of [
        visits.replace("<>", "").replace("born", "bo<>rn"),
        visits.replace("after first", "after nothing"),
      ]) {
        const { view, offset } = editor({ "/v.form": text, "/b.nn.form": "// another" });
        expect(refactorings(view, { start: offset, end: offset })).toEqual([]);
      }
    });
  });
});
