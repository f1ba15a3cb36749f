import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { stampOf } from "../../lsp/studio/folder/stamp.ts";
import { longestLink, ShareError, sharedFiles, shareLink } from "../../lsp/studio/share.ts";

const page = "https://forms.example/studio/?theme=dark";
const sleep = [{ path: "sleep.form", text: firstForm }];

/** A link whose parts are as they should be, around anything. */
function linkTo(json: string): string {
  const folded = deflateRawSync(json);
  return `${page}#form=1.${stampOf(folded).slice(0, 8)}.${folded.toString("base64url")}`;
}

test("a link gives back whatever text it was made of", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }), async (texts) => {
      // Half characters are text, too.
      const files = texts.map((text, at) => ({
        path: `part ${at}/größe.form`,
        text: `${text}\ud800\r\n\ufeff`,
      }));
      expect(await sharedFiles(await shareLink(files, page))).toEqual(files);
    }),
  ));

test("what a link holds stands behind the #, which goes to no server", async () => {
  const link = new URL(await shareLink(sleep, page));
  expect(`${link.origin}${link.pathname}${link.search}`).toBe(page);
  expect(link.hash).toMatch(/^#form=1\.[0-9a-f]{8}\.[\w-]+$/);
  expect(link.href.length).toBeLessThan(1_500);
});

test("an address without a form has none", async () => {
  expect(await sharedFiles(page)).toBeNull();
  expect(await sharedFiles(`${page}#token=abc`)).toBeNull();
});

test("a link that was cut off or changed says so, or means the same", async () => {
  const link = await shareLink(sleep, page);
  await expect(sharedFiles(link.slice(0, -1))).rejects.toThrow("has not come whole");
  const data = link.indexOf("#form=") + "#form=".length;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: data, max: link.length - 1 }),
      fc.constantFrom("", "A", "-", "é"),
      async (at, other) => {
        fc.pre(link[at] !== other);
        const hurt = link.slice(0, at) + other + (other === "" ? "" : link.slice(at + 1));
        // The last bits of the last letter mean nothing.
        const found = await sharedFiles(hurt).catch((error: unknown) => error);
        if (!(found instanceof ShareError)) expect(found).toEqual(sleep);
      },
    ),
  );
});

test("a link of a later studio says so", async () => {
  const link = (await shareLink(sleep, page)).replace("#form=1.", "#form=12.");
  await expect(sharedFiles(link)).rejects.toThrow("newer studio");
});

test("what is too large for a link is not made into one", async () => {
  const text = Array.from({ length: 20_000 }, (_, at) => stampOf(String(at))).join("\n");
  await expect(shareLink([{ path: "large.csv", text }], page)).rejects.toThrow("Export the files instead");
});

test("a long form has room in a link", async () => {
  const items = Array.from(
    { length: 2000 },
    (_, at) => `  item q${at} "How often was question ${at} so?" one of often`,
  );
  const link = await shareLink([{ path: "long.form", text: items.join("\n") }], page);
  expect(link.length).toBeLessThan(longestLink);
});

test("a link that unfolds to far more than it is long is not unfolded", async () => {
  const bomb = linkTo(JSON.stringify([["zeros.csv", "0".repeat(6_000_000)]]));
  expect(bomb.length).toBeLessThan(20_000);
  await expect(sharedFiles(bomb)).rejects.toThrow("more than a form can be");
});

test.each([
  ["no list", '{"path":"a.form"}'],
  ["no pairs", '["a.form"]'],
  ["a text that is none", '[["a.form", 1]]'],
  ["a path that leads out", '[["../a.form", ""]]'],
  ["a file of another kind", '[["a.js", ""]]'],
  ["no JSON", "[["],
])("a link that holds %s is refused", async (_, json) => {
  await expect(sharedFiles(linkTo(json))).rejects.toThrow(ShareError);
});
