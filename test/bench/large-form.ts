/** Sections of ten items, each with a score; a quarter of the items depends on another. */
export function largeForm(items: number): string {
  const sections = Array.from({ length: items / 10 }, (_, section) => {
    const lines = Array.from({ length: 10 }, (_, i) => {
      const item = section * 10 + i + 1;
      const guard = i % 4 === 3 ? ` when q${item - 1} > 0 else score 0` : "";
      return `    item q${item} "Statement ${item}" one of rating${guard}`;
    });
    return `  section part_${section} "Part ${section}" {\n${lines.join("\n")}\n  }`;
  });
  const scores = sections.map(
    (_, section) =>
      `  score part_${section}_score "Part ${section}" = sum(part_${section}) { missing prorate up to 2 }`,
  );
  const [low, highest] = [items / 2 - 1, items * 3];
  return `scale rating { 0 never "Never" 1 rarely "Rarely" 2 often "Often" 3 always "Always" }

form large "Large" {
  version "1.0.0"
  language en

${sections.join("\n\n")}

${scores.join("\n")}
  score total "Total" = sum(q1..q${items})
  bands total {
    0..${low} low "Low"
    ${low + 1}..${highest} high "High"
    source "Made up"
  }
  flag always_first "Always" = q1 = always {
    source "Made up"
  }
}
`;
}
