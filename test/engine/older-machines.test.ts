import { afterEach, expect, test, vi } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { everything } from "./everything.ts";

afterEach(() => vi.restoreAllMocks());

/** Node 20, and the browsers of tablets that are some years old, have no such function. */
test("a form runs where Map.groupBy and Object.groupBy are not there", () => {
  const absent = () => {
    throw new TypeError("is not a function");
  };
  vi.spyOn(Map, "groupBy").mockImplementation(absent);
  vi.spyOn(Object, "groupBy").mockImplementation(absent);
  expect(load(everything.definition).evaluate(everything.complete).complete).toBe(true);
});
