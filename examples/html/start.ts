import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";

/*
 * `npm run example:html`: a page without a script of its own. Its form is sent as browsers send forms, and this server
 * shows what arrived. What a server has to check before it believes any of it is in the example `server`.
 *
 *   --port 4330   the port; 0 for one that is free
 *   --out FOLDER  where the built form goes; dist otherwise
 */
const { values } = parseArgs({
  options: { port: { type: "string", default: "4330" }, out: { type: "string", default: "dist" } },
});

const root = join(import.meta.dirname, "../..");
const words = ["bin/formscript.js", "build", "forms/audit/audit_c.form", "--out", values.out];
execFileSync(process.execPath, words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
};

const server = createServer((request, response) => {
  response.setHeader(
    "content-security-policy",
    "default-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; frame-ancestors 'none'",
  );
  answer(request).then(
    ({ type, body }) => response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body),
    () => response.writeHead(404).end(),
  );
});

interface Answered {
  readonly type: string;
  readonly body: string | Buffer;
}

async function answer(request: IncomingMessage): Promise<Answered> {
  const path = normalize(request.url?.split("?", 1)[0] ?? "/");
  if (request.method === "POST" && path === "/visits")
    return { type: "text/plain", body: arrived(new URLSearchParams(await text(request))) };
  const name = path === "/" ? "/index.html" : path;
  const type = types[extname(name)];
  if (type === undefined) throw new Error(`There is no ${path}.`);
  const isBuilt = name.startsWith("/dist/");
  const file = isBuilt ? join(values.out, name.slice("/dist".length)) : join(import.meta.dirname, name);
  return { type, body: await readFile(file) };
}

/** The form's value is what it would have submitted: answers, inputs and result as JSON. */
function arrived(fields: URLSearchParams): string {
  const { answers, result } = JSON.parse(fields.get("audit_c") ?? "{}");
  const { version } = result.form;
  return `Visit ${fields.get("visit")}, AUDIT-C ${version}: ${JSON.stringify(answers)}, ${result.scores.total.value} points.\n`;
}

server.listen(Number(values.port), "127.0.0.1", () => {
  console.log(`The page is at http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
