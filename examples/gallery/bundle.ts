import { join } from "node:path";
import { build } from "vite";

/** The scripts of the pages as browsers run them, by the path that they are served at. */
export async function bundled(entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: entries.map((entry) => join(import.meta.dirname, entry)),
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
  const chunks = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  return new Map(chunks.flatMap((each) => (each.type === "chunk" ? [[`/${each.fileName}`, each.code]] : [])));
}
