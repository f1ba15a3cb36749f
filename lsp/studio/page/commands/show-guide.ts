import type { Studio } from "../model/studio.ts";

/** The guide stands in the place of the running form. */
export function showsForm({ settings, reading }: Studio): boolean {
  return settings.showsForm && !reading.isOpen;
}

export function toggleForm(studio: Studio): void {
  if (studio.reading.isOpen) studio.showForm();
  else studio.set({ showsForm: !studio.settings.showsForm });
}

export function toggleGuide(studio: Studio): void {
  const { reading, pane } = studio;
  if (!reading.isOpen) {
    studio.showGuide();
    return;
  }
  if (pane === "form") studio.pane = "text";
  reading.close();
  studio.pointer?.focus();
}
