import { FolderError } from "../../folder/folder.ts";
import type { Studio } from "../model/studio.ts";

/** Says why the folder could not do something; any other error is a fault of ours, and goes on. */
export function failed(studio: Studio, error: unknown): void {
  if (!(error instanceof FolderError)) throw error;
  void studio.asking.choice("That did not work", error.message, [[true, "OK"]]);
}
