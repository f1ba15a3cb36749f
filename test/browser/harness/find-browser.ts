import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/**
 * The program of a Chromium to drive: `CHROME_PATH`, one that is installed, or Playwright's own. Where there is none, on
 * a Debian or Ubuntu that may be changed, it is installed. Otherwise an Error says what to do.
 */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
  }
  const found = installed() ?? (mayInstall() ? install() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    "No Chrome, Chromium or Edge was found. Install one, or name its program in the environment variable CHROME_PATH.",
  );
}

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = [
    ...folders.flatMap((folder) => commands.map((command) => join(folder, command))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => onWindows(process.env[name])),
    chromium.executablePath(),
  ];
  return places.find((place) => existsSync(place));
}

function onWindows(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  return [
    join(folder, "Google/Chrome/Application/chrome.exe"),
    join(folder, "Microsoft/Edge/Application/msedge.exe"),
  ];
}

function mayInstall(): boolean {
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(system) && process.getuid?.() === 0;
}

function install(): string | undefined {
  console.log("Installing chromium, which the tests in a browser need …");
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return installed();
}
