import { expect, test } from "vitest";
import type { CommittedFiles, Folder } from "../../lsp/studio/folder/folder.ts";
import { Files } from "../../lsp/studio/page/model/files.ts";
import { LanguageServer } from "../../lsp/studio/page/server/language-server.ts";

/** A folder in which something was committed, and a page that reads it. */
async function begun(first: CommittedFiles | null) {
  let committed = first;
  let asked = 0;
  let heard: (revision: string | null) => void = () => {};
  const folder = {
    list: async () => [],
    committed: async () => {
      asked += 1;
      return committed;
    },
    watch(_, told) {
      heard = told;
      return () => {};
    },
  } satisfies Partial<Folder> as unknown as Folder;
  const told: string[] = [];
  const port = {
    postMessage(sent: unknown) {
      const { method, params } = sent as { method: string; params: { revision: string } };
      if (method === "formscript/committed") told.push(params.revision);
    },
    addEventListener: () => {},
  };
  const nothing = { diagnostics: () => {}, refresh: () => {}, apply: async () => false };
  const files = new Files(folder, new LanguageServer(port, nothing), () => {});
  await files.read();
  await files.start();
  return {
    told,
    asked: () => asked,
    hear(revision: string | null, now: CommittedFiles | null) {
      committed = now;
      heard(revision);
    },
  };
}

const at = (revision: string): CommittedFiles => ({ revision, files: [{ path: "a.form", text: revision }] });

test("a commit that is made while the page is open is passed on, and read once", async () => {
  const it = await begun(at("one"));
  it.hear("one", at("one"));
  it.hear("two", at("two"));
  it.hear("two", at("two"));
  await expect.poll(() => it.told).toEqual(["one", "two"]);
  expect(it.asked()).toBe(2);
});

test("a folder may come to be kept in git while the page is open", async () => {
  const it = await begun(null);
  it.hear(null, null);
  expect(it.told).toEqual([]);
  it.hear("none", { revision: "none", files: [] });
  await expect.poll(() => it.told).toEqual(["none"]);
});
