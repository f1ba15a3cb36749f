import type { Plugin } from "vite";

/**
 * Lets the worker print types in a browser: json-schema-to-typescript is made for Node, but of Node it uses, for a schema
 * that it is handed, next to nothing; and prettier comes in parts for browsers.
 */
export const typesInBrowsers: Plugin = {
  name: "types-in-browsers",
  enforce: "pre",
  config: () => ({
    define: {
      "Buffer.isBuffer": "(() => false)",
      "process.browser": "true",
      "process.cwd": "(() => '/')",
      "process.env.VERBOSE": "undefined",
    },
    // One of its parts asks whether it is a module of the older kind.
    build: { rolldownOptions: { checks: { commonJsVariableInEsm: false } } },
  }),
  resolveId(id, importer) {
    const name = id.replace(/^node:/, "");
    return name in inBrowsers && /json-schema-|@jsdevtools/.test(importer ?? "") ? prefix + name : null;
  },
  load: (id) => (id.startsWith(prefix) ? inBrowsers[id.slice(prefix.length)] : null),
};

const prefix = "\0in-browsers:";

/** What stands there for modules, by name. There are no files; paths are those of parts of the schema. */
const inBrowsers: Readonly<Record<string, string>> = {
  fs: "export default {}; export const readFileSync = undefined;",
  util: `
    export { isEqual as isDeepStrictEqual } from "lodash";
    export const inspect = { custom: Symbol("inspect") };`,
  path: `
    export const sep = "/";
    export const basename = (path) => path.slice(path.lastIndexOf("/") + 1);
    export const dirname = (path) => path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || ".";
    export const extname = (path) => /[^/](\\.[^./]*)$/.exec(path)?.[1] ?? "";
    export const join = (...parts) => parts.join("/");
    export const normalize = (path) => path;
    export const relative = (_, to) => to;
    export const posix = { join, normalize };
    export const win32 = { sep: "\\\\" };
    export default { sep, basename, dirname, extname, join, normalize, relative, posix, win32 };`,
  prettier: `
    import { format as formatted } from "prettier/standalone";
    import * as estree from "prettier/plugins/estree";
    import * as typescript from "prettier/plugins/typescript";
    export const format = (code, options) => formatted(code, { ...options, plugins: [estree, typescript] });`,
};
