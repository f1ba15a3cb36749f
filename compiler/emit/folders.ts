import type { CompiledForm, CompiledProgramme } from "../compiled.ts";
import { type EmittedFile, emission, programmeFile, sharedFolder, whereIn } from "./index.ts";

/** What one form, or one programme, gives: files in a folder of its own. */
export interface EmittedFolder {
  readonly folder: string;
  readonly files: readonly EmittedFile[];
  /** What a format cannot say of the form. */
  readonly notes: readonly string[];
}

/** All that developers embed, but for what all forms share; of whatever has no definition, nothing. `begun`: at each form. */
export async function foldersOf(
  { forms, programmes }: Built,
  begun: (count: number) => void = () => {},
): Promise<EmittedFolder[]> {
  const folders: EmittedFolder[] = [];
  for (const [index, form] of forms.entries()) {
    begun(index + 1);
    if (!form.definition) continue;
    const { files, notCarried } = await emission(form.definition, whereIn(form));
    const notes = notCarried.map(({ of, what }) => `the JSON Schema cannot say of ${of}: ${what}`);
    folders.push({ folder: form.id, files, notes });
  }
  for (const { id, definition } of programmes) {
    if (definition) folders.push({ folder: id, files: [programmeFile(definition)], notes: [] });
  }
  return folders;
}

/** Why they cannot have a folder each, as a sentence; undefined where they can. */
export function clashOf({ forms, programmes }: Built): string | undefined {
  const known = new Map<string, string>();
  for (const { id, file } of [...forms, ...programmes]) {
    if (id === sharedFolder) {
      return `The form in ${file.path} is called ${id}. That is the folder for what all forms share: call the form otherwise, such as ${id}_1.`;
    }
    const other = known.get(id);
    if (other !== undefined) {
      const places = `${other} and ${file.path}`;
      return `Two forms are called ${id}, in ${places}: one would be written over the other.`;
    }
    known.set(id, file.path);
  }
  return undefined;
}

interface Built {
  readonly forms: readonly CompiledForm[];
  readonly programmes: readonly CompiledProgramme[];
}
