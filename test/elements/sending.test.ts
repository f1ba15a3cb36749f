import { expect, test } from "vitest";
import type { Submission } from "../../runtime/definition/submission.ts";
import { restored } from "../../runtime/elements/association.ts";
import type { SubmitDetail } from "../../runtime/elements/events.ts";
import { problemOf } from "../../runtime/elements/obstacle.ts";
import { Sending } from "../../runtime/elements/sending.ts";
import { DefinitionError, fill } from "../../runtime/engine/index.ts";
import { form, item } from "../engine/build.ts";

const submission = { answers: {}, inputs: {} } as unknown as Submission;

function begin(): { sending: Sending; states: string[] } {
  const states: string[] = [];
  const sending: Sending = new Sending(() => states.push(sending.state));
  return { sending, states };
}

test("a submission is sent once all that the page does with it is done", async () => {
  const { sending, states } = begin();
  let done = (): void => {};
  const isSent = sending.send(submission, (detail) => {
    detail.until(new Promise<void>((resolve) => (done = resolve)));
    return true;
  });
  expect(sending.state).toBe("sending");
  done();
  expect(await isSent).toBe(true);
  expect(states).toEqual(["sending", "sent"]);
});

test("it is not sent twice, neither at the same time nor later", async () => {
  const { sending } = begin();
  const told: SubmitDetail[] = [];
  const tell = (detail: SubmitDetail): boolean => told.push(detail) > 0;
  expect(await Promise.all([sending.send(submission, tell), sending.send(submission, tell)])).toEqual([
    true,
    false,
  ]);
  expect(await sending.send(submission, tell)).toBe(false);
  expect(told).toHaveLength(1);
});

test("where the page fails, it can be tried again", async () => {
  const { sending, states } = begin();
  const fails = ({ until }: SubmitDetail): boolean => {
    until(Promise.reject(new Error("No network")));
    return true;
  };
  expect(await sending.send(submission, fails)).toBe(false);
  expect(await sending.send(submission, () => true)).toBe(true);
  expect(states).toEqual(["sending", "failed", "sending", "sent"]);
});

test("where the page prevents it, nothing has happened", async () => {
  const { sending, states } = begin();
  expect(await sending.send(submission, () => false)).toBe(false);
  expect(states).toEqual(["sending", "open"]);
});

test("what the browser kept is taken for the same form, and never for a sensitive one", () => {
  const definition = form({ body: [item("q1")] });
  const response = { answers: { q1: 1 }, inputs: {} };
  const kept = JSON.stringify({ hash: definition.hash, response });
  expect(restored(kept, definition)).toEqual(response);
  expect(restored(kept, { ...definition, hash: "another" })).toBeUndefined();
  expect(restored(kept, { ...definition, about: { ...definition.about, sensitive: true } })).toBeUndefined();
  for (const state of [null, "", "{", "1", "null", new FormData()])
    expect(restored(state, definition)).toBeUndefined();
});

test("a form that cannot be shown says why", () => {
  const newer = { ...form({}), formscript: 2 } as unknown as ReturnType<typeof form>;
  const failure = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };
  expect(problemOf(failure(() => fill(newer)))).toMatchObject({ kind: "newer" });
  expect(problemOf(new DefinitionError("This is not a compiled form."))).toMatchObject({ kind: "broken" });
  expect(problemOf(new TypeError("Failed to fetch"))).toEqual({
    kind: "not loaded",
    message: "Failed to fetch",
  });
});
