import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

export interface Asset {
  readonly type: string;
  /** It has its content in its name, and is never another. */
  readonly isForever: boolean;
  body(): Promise<Buffer>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The files of the built studio, by the path that they are asked for with. What is not in this list is not there. */
export function assetsIn(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const path = `/${name.replaceAll("\\", "/")}`;
    const asset: Asset = {
      type,
      isForever: path.startsWith("/assets/"),
      body: () => readFile(join(folder, name)),
    };
    assets.set(path, asset);
    if (path === "/index.html") assets.set("/", asset);
  }
  return assets;
}
