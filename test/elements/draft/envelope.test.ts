import fc from "fast-check";
import { expect, test } from "vitest";
import { revisionOf, seal, unseal } from "../../../runtime/elements/draft/envelope.ts";

const keyOf = (byte: number): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", new Uint8Array(32).fill(byte), "AES-GCM", false, ["encrypt", "decrypt"]);

const key = await keyOf(1);
const now = new Date("2026-01-01T12:00:00Z");
const head = { revision: "first", expires: new Date("2026-01-08T12:00:00Z") };

test("what was sealed is opened again as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (content) => {
      const text = await seal(content, key, "here", head);
      const read = JSON.parse(JSON.stringify(content));
      expect(await unseal(text, key, "here", now)).toEqual({ kind: "opened", content: read });
    }),
    { numRuns: 50 },
  );
});

test("says its revision, and nothing of what it holds", async () => {
  const text = await seal({ q1: "secret" }, key, "here", head);
  expect(text).not.toContain("secret");
  expect(revisionOf(text)).toBe("first");
  expect(await seal({ q1: "secret" }, key, "here", head)).not.toBe(text);
});

test("nothing is nothing, and what has expired is told apart, with any key", async () => {
  expect(await unseal(undefined, key, "here", now)).toEqual({ kind: "nothing" });
  const text = await seal(1, key, "here", head);
  expect(await unseal(text, await keyOf(2), "here", head.expires)).toEqual({ kind: "expired" });
});

test("another key, another place and any change make it unreadable", async () => {
  const text = await seal({ q1: 1 }, key, "here", head);
  const unreadable = { kind: "unreadable" };
  expect(await unseal(text, await keyOf(2), "here", now)).toEqual(unreadable);
  expect(await unseal(text, key, "there", now)).toEqual(unreadable);
  for (const change of [
    { revision: "x" },
    { expires: "2099-01-01T00:00:00.000Z" },
    { iv: "AAAA" },
    { data: "????" },
  ])
    expect(await unseal(JSON.stringify({ ...JSON.parse(text), ...change }), key, "here", now)).toEqual(
      unreadable,
    );
});

test("whatever stands in the store, nothing is thrown", async () => {
  const text = await seal({ q1: 1 }, key, "here", head);
  const foreign = [
    "",
    "null",
    "[]",
    "{}",
    "7",
    "notes",
    '{"formscript":"draft"}',
    '{"formscript":"draft","format":2}',
  ];
  for (const each of foreign) {
    expect(await unseal(each, key, "here", now)).toEqual({ kind: "unreadable" });
    expect(revisionOf(each)).toBeUndefined();
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), async (at, char) => {
      const changed = text.slice(0, at) + char + text.slice(at + 1);
      const { kind } = await unseal(changed, key, "here", now);
      expect(changed === text ? kind === "opened" : kind !== "nothing").toBe(true);
    }),
    { numRuns: 200 },
  );
});
