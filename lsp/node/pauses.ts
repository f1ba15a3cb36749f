import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** So long after something has come in, in milliseconds, it has been answered. */
const answered = 30;

/** With less than this lying about, in bytes, nobody would notice. */
const little = 4e6;

/**
 * Clears up in the pauses between what comes in: each version of a long form leaves so much behind that else every few
 * keystrokes one would have to wait for it.
 */
export function clearInPauses(input: NodeJS.ReadableStream, clear = clearer()): void {
  let timer: NodeJS.Timeout | undefined;
  input.on("data", () => {
    clearTimeout(timer);
    timer = setTimeout(clear, answered).unref();
  });
}

/** Throws away what is new and no longer in use. */
export function clearer(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: { readonly type: "minor" }) => void;
  setFlagsFromString("--no-expose-gc");
  return () => {
    const young = getHeapSpaceStatistics().find((space) => space.space_name === "new_space");
    if (young && young.space_used_size > little) collect({ type: "minor" });
  };
}
