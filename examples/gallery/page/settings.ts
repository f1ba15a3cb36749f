/** How a form is shown here. All of it stands in the page's address, and nothing on the device. */
export interface Settings {
  readonly language: string;
  readonly layout: string;
  readonly results: string;
  readonly colours: string;
  readonly direction: string;
  readonly width: string;
  readonly readonly: string;
}

const usual: Settings = {
  language: "",
  layout: "",
  results: "",
  colours: "",
  direction: "",
  width: "",
  readonly: "",
};

export function settingsHere(): Settings {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(
    Object.keys(usual).map((name) => [name, given.get(name) ?? ""]),
  ) as unknown as Settings;
}

export function keepSettings(settings: Settings): void {
  const given = Object.entries(settings).filter(([, value]) => value !== "");
  const query = given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
  history.replaceState(null, "", location.pathname + query);
}
