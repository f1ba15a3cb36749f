import type { Studio } from "../model/studio.ts";

/** Puts a text where it can be pasted from. */
export async function copy(studio: Studio, text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    studio.say(said);
  } catch {
    studio.say("The browser does not let this page copy. Select the text and copy it.");
  }
}
