import { describe, expect, test } from "vitest";
import { editor } from "./editor.ts";
import { rewritten } from "./rewritten.ts";

const head = 'version "1.0.0"\n  language en\n  licence free';

describe("options become a scale", () => {
  const sleep = `form sleep "Sleep" {
  ${head}

  // How it is at night.
  item q1 "I lie awake." one of<> { 0 no "No" 1 yes "Yes" } // asked first
  item q2 "I am tired." one of { 0 no "No"  1 yes "Yes" } reversed
}
`;

  test("of one item", () => {
    expect(rewritten({ "/a.form": sleep }, "Make a scale of these")["/a.form"]).toBe(
      `form sleep "Sleep" {
  ${head}

  scale q1_options { 0 no "No"  1 yes "Yes" }

  // How it is at night.
  item q1 "I lie awake." one of q1_options // asked first
  item q2 "I am tired." one of { 0 no "No"  1 yes "Yes" } reversed
}
`,
    );
  });

  test("of all that have them, with their words in translations", () => {
    const files = {
      "/a.form": sleep,
      "/a.nb.form": `translation nb of sleep "Søvn" from "Sleep" {
  q1 "Jeg ligger våken." from "I lie awake." {
    no "Nei" from "No"
    yes "Ja" from "Yes"
  }
  q2 "Jeg er trøtt." from "I am tired." { no "Nei" from "No" yes "Ja" from "Yes" }
}
`,
    };
    const texts = rewritten(files, "Make one scale of these options, for all 2");
    expect(texts["/a.form"]).toContain('item q2 "I am tired." one of q1_options reversed');
    expect(texts["/a.nb.form"]).toBe(`translation nb of sleep "Søvn" from "Sleep" {
  q1 "Jeg ligger våken." from "I lie awake."
  q1_options {
    no "Nei" from "No"
    yes "Ja" from "Yes"
  }

  q2 "Jeg er trøtt." from "I am tired."
}
`);
  });
});

describe("a scale is written in place", () => {
  const sleep = (cursor: string) => `scale ${cursor}often {
  0 never "Never" // not once
  1 always "Always"
}
form sleep "Sleep" {
  ${head}
  item q1 "I lie awake." one of ${cursor === "" ? "<>" : ""}often
  item q2 "I am tired." one of often reversed
}
`;

  test("for one item; others keep its name", () => {
    const text = rewritten({ "/a.form": sleep("") }, "Write the options of often here")["/a.form"]!;
    expect(text).toContain(`item q1 "I lie awake." one of {
    0 never  "Never" // not once`);
    expect(text).toContain("scale often {");
    expect(text).toContain('item q2 "I am tired." one of often reversed');
  });

  test("for all, and the scale goes", () => {
    const text = rewritten(
      { "/a.form": sleep("<>") },
      "Write the options of often in place of its name, 2 times",
    );
    expect(text["/a.form"]).not.toContain("often");
  });

  test("from another file: its import goes, and the words in translations follow", () => {
    const files = {
      "/a.form": `import often, rarely from "./scales.form"
form sleep "Sleep" { ${head}
  item q1 "I lie awake." one of <>often
  item q2 "I wake early." one of rarely
}
`,
      "/scales.form":
        'scale often { 0 never "Never" 1 always "Always" }\nscale rarely { 0 no "No" 1 yes "Yes" }\n',
      "/a.nb.form": `translation nb of sleep "Søvn" from "Sleep" {
  q1 "Jeg ligger våken." from "I lie awake."
  often {
    never "Aldri" from "Never"
    always "Alltid" from "Always"
  }
}
`,
    };
    const texts = rewritten(files, "Write the options of often here");
    expect(texts["/a.form"]).toContain('import rarely from "./scales.form"');
    expect(texts["/scales.form"]).toBe(files["/scales.form"]);
    expect(texts["/a.nb.form"]).toBe(`translation nb of sleep "Søvn" from "Sleep" {
  q1 "Jeg ligger våken." from "I lie awake." {
    never "Aldri" from "Never"
    always "Alltid" from "Always"
  }
}
`);
  });

  test("words of its options take the scale's place in a translation that says nothing else of the item", () => {
    const files = {
      "/a.form": `scale <>often { 0 never "Never" 1 always "Always" }
form sleep "Sleep" { ${head} item q1 "I lie awake." one of often }
`,
      "/a.nb.form": `translation nb of sleep "Søvn" from "Sleep" {
  often {
    never "Aldri" from "Never"
    always "Alltid" from "Always"
  }
}
`,
    };
    const texts = rewritten(files, "Write the options of often in place of its name");
    expect(texts["/a.nb.form"]).toBe(files["/a.nb.form"].replace("often", "q1"));
  });
});

describe("options the other way round", () => {
  test("as they are shown: comments and scores go with them, what declines stays last", () => {
    const text = rewritten(
      {
        "/a.form": `scale <>often {
  // the best
  0 never "Never"
  1 always "Always" // the worst
  refused "I would rather not say" declines
}
form sleep "Sleep" { ${head} item q1 "I lie awake." one of often }
`,
      },
      "Turn round",
    );
    expect(text["/a.form"]).toContain(`scale often {
  1 always "Always" // the worst
  // the best
  0 never  "Never"
  refused "I would rather not say" declines
}`);
  });

  const item = (mark: string) =>
    `form sleep "Sleep" {\n  ${head}\n  item <>q1 "I sleep well." one of { 0 "No"  2 "Yes" }${mark} optional\n}\n`;

  test("as they count, which other scores come of", () => {
    const texts = rewritten({ "/a.form": item("") }, "Count q1 reversed: 0 becomes 2 (other scores)");
    expect(texts["/a.form"]).toBe(item(" reversed").replace("<>", ""));
  });

  test("and back", () => {
    const texts = rewritten({ "/a.form": item(" reversed") }, "Count q1 as its options say");
    expect(texts["/a.form"]).toBe(item("").replace("<>", ""));
  });
});

test("items that are answered alike become a grid", () => {
  const text = rewritten(
    {
      "/a.form": `scale often { 0 never "Never" 1 always "Always" }
form sleep "Sleep" {
  ${head}
  item q0 "I snore." yesno
  item q1 "I lie awake." one of often
  // at night
  item <>q2 "I wake." one of often reversed
  item q3 "I am tired." one of often help "By day." // always
  item q4 "I dream." yesno
}
`,
    },
    "Make a grid of q1 to q3",
  );
  expect(text["/a.form"]).toContain(`  item q0 "I snore." yesno
  grid q1_to_q3 one of often {
    row q1 "I lie awake."
    // at night
    row q2 "I wake." reversed
    row q3 "I am tired." help "By day." // always
  }
  item q4 "I dream." yesno`);
});

describe("examples", () => {
  const sleep = (cursor: "name" | "band") => `form ${cursor === "name" ? "<>" : ""}sleep "Sleep" {
  ${head}
  item q1 "I lie awake." integer 0..4
  item q2 "I am tired." integer 0..4
  score total "Total" = sum(q1..q2)
  bands total {
    0..2 good "Good"
    ${cursor === "band" ? "<>" : ""}3..8 poor "Poor"
    source "None"
  }
  example "none" {
    q1..q2 = 0
    expect total is good
  }
}
`;

  test("at the edges of a band", () => {
    const text = rewritten({ "/a.form": sleep("band") }, "Add examples on either side of the edges of poor");
    expect(text["/a.form"]!.match(/example "[^"]*"|expect .*/g)).toEqual([
      'example "none"',
      "expect total is good",
      'example "total = 2"',
      "expect total = 2, total is good",
      'example "total = 3"',
      "expect total = 3, total is poor",
      'example "total = 8"',
      "expect total = 8, total is poor",
    ]);
  });

  test("for what none reaches", () => {
    const text = rewritten({ "/a.form": sleep("name") }, "Add examples for all that none reaches")[
      "/a.form"
    ]!;
    expect(text).toContain('example "total is poor"');
    const again = editor({ "/a.form": text });
    expect(again.workspace.diagnostics("/a.form").map(({ code }) => code)).toEqual([]);
  });
});
