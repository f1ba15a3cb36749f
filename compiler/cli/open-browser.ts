import { spawn } from "node:child_process";

/** Shows an address in the person's browser, where there is one. */
export function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const child = spawn(command!, words, { stdio: "ignore", detached: true });
  // There is none: the address has been printed.
  child.on("error", () => {});
  child.unref();
}
