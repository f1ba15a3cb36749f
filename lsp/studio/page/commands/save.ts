import type { Document } from "../model/document.ts";
import type { Studio } from "../model/studio.ts";
import { failed } from "./failed.ts";
import { format } from "./format.ts";

const underWay = new WeakMap<Document, Promise<void>>();

/**
 * Writes a file, unless somebody else has changed it: then the author is shown that. One save after the other. Where the
 * author has not asked for it, what fails is said without stopping them.
 */
export function save(studio: Studio, document = studio.documents.active, isAsked = true): Promise<void> {
  if (!document) return Promise.resolve();
  const saved = (underWay.get(document) ?? Promise.resolve()).then(() => write(studio, document, isAsked));
  underWay.set(document, saved);
  return saved;
}

export async function saveAll(studio: Studio): Promise<void> {
  for (const document of studio.documents.unsaved) await save(studio, document);
}

async function write(studio: Studio, document: Document, isAsked: boolean): Promise<void> {
  const { folder, files, settings } = studio;
  if (document.conflict !== undefined)
    return studio.say(`${document.path} was changed elsewhere. Say above the text what is to stand.`);
  if (!document.isUnsaved) return studio.say(`${document.path} is saved.`);
  if (settings.formatsOnSave) await format(studio, document);
  const { text, path } = document;
  try {
    const written = await folder.write(path, text, document.seen?.stamp ?? null);
    if (written.done) {
      document.seen = { text, stamp: written.stamp };
      files.put(path, document.seen);
      studio.say(`${path} is saved.`);
    } else {
      document.conflict = written.now;
      studio.say(`${path} was changed elsewhere, and has not been written.`);
    }
  } catch (error) {
    failed(studio, error, isAsked);
  }
  studio.unsaved.keep(studio.documents.all, studio.documents.active);
  studio.changes.tell();
}
