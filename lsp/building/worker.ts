import { build } from "./build.ts";
import type { Answer, Job } from "./messages.ts";

/*
 * A worker that builds one folder and says what came of it, or why it failed: in a browser a web worker, in Node a thread.
 */

/** How Node's threads speak with whoever has started them. */
interface Threads {
  readonly parentPort: {
    postMessage(answer: Answer): void;
    once(event: "message", listener: (job: Job) => void): void;
  };
}

const node = globalThis as {
  readonly process?: { getBuiltinModule?(name: "node:worker_threads"): Threads };
};
const threads = node.process?.getBuiltinModule?.("node:worker_threads");
if (threads) {
  const { parentPort } = threads;
  parentPort.once("message", async (job) => parentPort.postMessage(await answer(job)));
} else {
  self.onmessage = async ({ data }: MessageEvent<Job>) => self.postMessage(await answer(data));
}

async function answer(job: Job): Promise<Answer> {
  try {
    return { outcome: await build(job) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
