import { Cache } from "../../cache.ts";
import { compile } from "../../compile.ts";
import type { Host } from "../../host.ts";
import type { State } from "../states.ts";

/** A file of forms as a text says, among the files of a host. */
export function stateWith(name: string, path: string, text: string | undefined, host: Host): State {
  const over: Host = {
    read: (one) => (one === path ? text : host.read(one)),
    siblings: (one) => {
      const others = host.siblings(one).filter((other) => other !== path);
      return text === undefined ? others : [...others, path].sort();
    },
    resolve: (from, reference) => host.resolve(from, reference),
  };
  const { forms, programmes, diagnostics } = compile(
    over,
    text === undefined ? [] : [path],
    new Cache({ verifies: false }),
  );
  return {
    name,
    forms,
    programmes: programmes.map(({ file }) => file.path),
    diagnostics,
    isFile: true,
    text: (one) => over.read(one),
  };
}
