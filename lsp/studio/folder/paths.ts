/** What forms are made of; the studio touches nothing else. */
const kinds = /\.(form|csv|svg)$/;
const longest = 500;

/**
 * Why this is no path of a file that the studio keeps; null where it is one. Such a path is that of one file only, on
 * every system, and of none outside the folder.
 */
export function pathProblem(path: string): string | null {
  if (path === "") return "The file needs a name.";
  if (path.length > longest) return "The name is too long.";
  if (!kinds.test(path)) return "The name must end in .form, .csv or .svg.";
  if (path.startsWith("/")) return "The name is that of a file outside the folder.";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const foreign = /[\0-\x1f\x7f\\:]/.exec(path)?.[0];
  if (foreign !== undefined)
    return `A name cannot have ${/[\\:]/.test(foreign) ? foreign : "control characters"} in it.`;
  for (const step of path.split("/")) {
    if (step === "") return "Two slashes cannot follow each other.";
    if (step === "." || step === "..") return "The name is that of a file outside the folder.";
    if (isLeftOut(step)) return `The studio leaves ${step} alone.`;
    if (/[. ]$/.test(step)) return "A name cannot end with a blank or a full stop.";
    if (reserved.test(step)) return `Some systems have another use for the name ${step}.`;
  }
  return null;
}

/** Folders and files that are not looked into: those of git, of tools, of other packages. */
export function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name.toLowerCase() === "node_modules";
}

/** Windows' names for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
