import { type Fence, fencesOf } from "../house/fences.ts";

/**
 * A document of cases: under each `##` heading the files of one case and, in a `text` block, what is said of them. A
 * block without the name of a file is the inside of a form.
 */
export interface Case {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
}

const BEFORE = 'form f "F" {\n  version "1.0.0"\n  language en\n';

export function casesIn(document: string): Case[] {
  const cases = new Map<string, Map<string, string>>();
  for (const fence of fencesOf(document)) {
    if (fence.language !== "formscript") continue;
    const files = cases.get(fence.heading) ?? new Map<string, string>();
    files.set(fence.rest || "f.form", fence.rest ? fence.text : inForm(fence));
    cases.set(fence.heading, files);
  }
  return [...cases].map(([title, files]) => ({ title, files }));
}

function inForm({ text }: Fence): string {
  return `${BEFORE}${text.replace(/^(?=.)/gm, "  ")}}\n`;
}

/** The document with what is said of each case behind its files. */
export function withAnswers(document: string, answers: ReadonlyMap<string, string>): string {
  const [intro = "", ...sections] = document.split(/^(?=## )/m);
  return [
    intro,
    ...sections.map((section) => {
      const title = /^## (.*)$/m.exec(section)?.[1] ?? "";
      const asked = section.replace(/```text\n[\s\S]*?```\n/g, "").trimEnd();
      return `${asked}\n\n\`\`\`text\n${answers.get(title) ?? ""}\`\`\`\n\n`;
    }),
  ]
    .join("")
    .trimEnd()
    .concat("\n");
}
