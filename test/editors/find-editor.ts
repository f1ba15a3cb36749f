import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Installs an editor where it is not there, on a Debian or Ubuntu that may be changed; else says what to do. */
export function needEditor(program: string, packages: readonly string[]): void {
  if (isInstalled(program)) return;
  if (mayInstall()) {
    console.log(`Installing ${packages.join(" and ")}, to be tried with forms …`);
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { stdio: "ignore" });
  }
  if (isInstalled(program)) return;
  throw new Error(
    `${program} is not installed. Install it (on Debian: ${packages.join(" and ")}), or try the editors that are there: npm run test:editors -- vscode`,
  );
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function mayInstall(): boolean {
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(system) && process.getuid?.() === 0;
}
