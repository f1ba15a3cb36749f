import type { DraftStore } from "./options.ts";

/** The browser's own store, of which other windows of the page have the same. */
export const localStore: DraftStore = {
  read: (name) => localStorage.getItem(name) ?? undefined,
  write: (name, text) => localStorage.setItem(name, text),
  remove: (name) => localStorage.removeItem(name),
};
