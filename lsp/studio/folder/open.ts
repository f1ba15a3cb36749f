import { type Folder, FolderError } from "./folder.ts";
import { KeptFolder } from "./kept.ts";
import { ServedFolder } from "./served.ts";

/** What a page begins with. */
export interface Opened {
  readonly folder: Folder;
  /** Where the library's gallery runs, if it does. */
  readonly gallery: string | null;
}

/** What `studio.json` says: the studio's server names a folder there, a host of plain files none. */
export interface Bootstrap {
  readonly folder: "served" | "kept";
  readonly name: string;
  readonly gallery?: string;
}

/** The folder of this page. Rejects with a {@link FolderError} where a server has one and does not let the page in. */
export async function openFolder(): Promise<Opened> {
  const token = await ownToken();
  const answer = await fetch("studio.json", { headers: { authorization: `Bearer ${token}` } }).catch(
    () => null,
  );
  if (answer === null) throw new FolderError("The studio's server does not answer. Is it still running?");
  if (answer.status === 401) {
    throw new FolderError(
      "This is not the address that the studio has printed, or the studio was started anew since. Open the address " +
        "that it printed last.",
    );
  }
  const bootstrap = answer.ok ? await answer.json().catch(() => null) : null;
  if (!isBootstrap(bootstrap) || bootstrap.folder === "kept") {
    return { folder: await KeptFolder.open(), gallery: null };
  }
  const folder = new ServedFolder(bootstrap.name, new URL("api/", document.baseURI), token);
  return { folder, gallery: bootstrap.gallery ?? null };
}

/** A host may answer everything with some page. */
function isBootstrap(answered: unknown): answered is Bootstrap {
  return typeof answered === "object" && answered !== null && "folder" in answered && "name" in answered;
}

/** Comes in the fragment of the address, or is had for what stands there; leaves it, and is kept as long as the tab. */
async function ownToken(): Promise<string> {
  const place = "formscript-studio-token";
  const [, name, word] = /^#(token|enter)=([\w-]+)$/.exec(location.hash) ?? [];
  if (word === undefined) return sessionStorage.getItem(place) ?? "";
  const token = name === "token" ? word : await entered(word);
  sessionStorage.setItem(place, token);
  history.replaceState(history.state, "", location.pathname + location.search);
  return token;
}

/** A page that was opened by a program has a key for one time. */
async function entered(key: string): Promise<string> {
  const answer = await fetch("api/enter", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key }),
  }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { readonly token: string }).token : "";
}
