const items = Array.from({ length: 1_388 }, (_, i) => `  item q${i + 1} "Question ${i + 1}?" one of often`);
const scores = Array.from(
  { length: 60 },
  (_, i) => `  score s${i + 1} "Score ${i + 1}" = sum(q${i * 20 + 1}..q${i * 20 + 20}) {
    missing prorate up to 2
    round half up to 1
  }
  bands s${i + 1} {
    0..30  low  "Low"
    31..50 some "Some"
    51..80 high "High"
    source "An example"
  }`,
);

/** A form of 2,000 lines without a mistake: 1,388 items, 60 scores with a rule for missing answers and bands. */
export const longForm = `scale often { 0 never "Never" 1 some "Some" 2 often "Often" 4 always "Always" }
form long "Long" {
  version "1.0.0"
  language en
  licence free
${[...items, ...scores].join("\n")}
  flag sign "Sign" = q1 = never
  example "e" {
    q1 = never
    expect s1 missing
  }
}
`;
