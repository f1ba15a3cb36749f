import { FolderError } from "../../folder/folder.ts";
import type { Studio } from "../model/studio.ts";

/**
 * Says why the folder could not do something, in passing where nobody had asked for it; any other error is a fault of
 * ours, and goes on.
 */
export function failed(studio: Studio, error: unknown, isAsked = true): void {
  if (!(error instanceof FolderError)) throw error;
  if (!isAsked) studio.say(error.message);
  else void studio.asking.choice("That did not work", error.message, [[true, "OK"]]);
}
