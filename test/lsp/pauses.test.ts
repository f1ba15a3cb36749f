import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { clearInPauses } from "../../lsp/node/pauses.ts";

test("nothing is cleared up while more comes in, and once when it has been answered", () => {
  vi.useFakeTimers();
  const input = new PassThrough();
  const clear = vi.fn();
  clearInPauses(input, clear);
  for (let key = 0; key < 5; key += 1) {
    input.emit("data", "a keystroke");
    vi.advanceTimersByTime(20);
    expect(clear).not.toHaveBeenCalled();
  }
  vi.advanceTimersByTime(1_000);
  expect(clear).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
