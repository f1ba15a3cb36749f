import type { FolderNow } from "./folder.ts";

/** How long to wait before a server that has gone is asked again. */
const pause = 2000;

/**
 * Tells what is in the folder of the studio's server, and what was committed last, at once and after every change, until the signal ends it. A server
 * that goes away is asked again.
 */
export async function listingsFrom(
  ask: () => Promise<Response>,
  tell: (now: FolderNow) => void,
  end: AbortSignal,
): Promise<void> {
  while (!end.aborted) {
    try {
      const { body } = await ask();
      for await (const line of linesOf(body!)) {
        if (line.startsWith("data: ")) tell(JSON.parse(line.slice("data: ".length)) as FolderNow);
      }
    } catch {
      // It is asked again below.
    }
    await waited(end);
  }
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .getReader();
  let begun = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (begun + value).split("\n");
    begun = lines.pop()!;
    yield* lines;
  }
}

function waited(end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    end.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
