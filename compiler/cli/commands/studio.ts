import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { serveStudio } from "../../../lsp/studio/server/serve.ts";
import { decode } from "../decode.ts";
import { openBrowser } from "../open-browser.ts";
import type { StudioOptions } from "../options.ts";
import { packageFolder } from "../package-folder.ts";
import type { World } from "../world.ts";
import { type Output, writeOut } from "../write-out.ts";
import { WrongUse } from "../wrong-use.ts";

/** Serves the studio over a folder, until the process is ended. */
export async function studio(folder: string, options: StudioOptions, world: World): Promise<void> {
  const place = resolve(world.folder, folder);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUse(
      `There is no folder ${folder}. To begin one with a form in it: formscript init ${folder}`,
    );
  }
  const { address, opening } = await serveStudio({
    folder: place,
    studio: builtStudio(),
    decode,
    gallery: galleryIn(options),
    port: portIn(options),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") throw new WrongUse(`Something else uses the port ${options.port}.`);
    if (error.code === "EACCES")
      throw new WrongUse(`The system does not let the port ${options.port} be used.`);
    throw error;
  });
  world.out(
    `The studio is at ${address}\nIt saves into ${place}, and shows what others change there. Who has the address can ` +
      "do so. Ctrl-C ends it.\n",
  );
  if (options.open) openBrowser(opening);
}

/** Writes the studio for a host of plain files. There, it keeps forms in each person's own browser. */
export function exportStudio(folder: string, world: World): void {
  const from = builtStudio();
  const names = readdirSync(from, { recursive: true, encoding: "utf8" });
  const outputs = names
    .filter((name) => statSync(join(from, name)).isFile())
    .map(
      (name): Output => ({ path: name.replaceAll("\\", "/"), text: readFileSync(join(from, name), "utf8") }),
    );
  writeOut(resolve(world.folder, folder), outputs);
  world.out(
    `Wrote the studio into ${folder}: ${outputs.length} files that any host can serve. It runs in the page alone; each ` +
      "person's forms stay in their own browser.\n",
  );
}

function builtStudio(): string {
  const folder = join(packageFolder(), "build/studio");
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: the package has not been built.`);
  return folder;
}

function portIn({ port }: StudioOptions): number | undefined {
  if (port === undefined) return undefined;
  const number = Number(port);
  if (/^\d+$/.test(port) && number <= 65_535) return number;
  throw new WrongUse(`${port} is no port: ports are numbers up to 65535.`);
}

function galleryIn({ gallery }: StudioOptions): string | undefined {
  if (gallery === undefined || /^https?:$/.test(URL.parse(gallery)?.protocol ?? "")) return gallery;
  throw new WrongUse(`${gallery} is no address of a page, such as http://localhost:4310/.`);
}
