import { didYouMean, error } from "./define.ts";

export const files = {
  "file-missing": error<{ path: string }>(({ path }) => `There is no file ${path}.`),
  "file-unreadable": error<{ path: string; reason: string }>(
    ({ path, reason }) => `${path} cannot be read. ${reason}`,
  ),
  "import-circle": error<{ files: readonly string[] }>(
    ({ files }) =>
      `Files import each other in a circle: ${files.join(" → ")}. Put what they share into a file of its own.`,
  ),
  "import-name-unknown": error<{ name: string; path: string; similar: string | undefined }>(
    ({ name, path, similar }) => `There is no scale or table ${name} in ${path}.${didYouMean(similar)}`,
  ),
  "translation-form-unknown": error<{ form: string; file: string }>(
    ({ form }) =>
      `There is no form ${form} that this could be a translation of. The wording of what is in name.form stands beside it, in name.LANGUAGE.form.`,
  ),
} as const;
