/** What stands in the store: nothing of it says anything of the answers, and none of it can be changed unnoticed. */
interface Envelope {
  readonly formscript: "draft";
  readonly format: 1;
  /** A new one each time that the draft is written. */
  readonly revision: string;
  /** A moment, as an ISO 8601 text. */
  readonly expires: string;
  readonly iv: string;
  readonly data: string;
}

/** What is found in the store. */
export type Opened =
  | { readonly kind: "nothing" | "expired" | "unreadable" }
  | { readonly kind: "opened"; readonly content: unknown };

/** Encrypts what JSON can say. `place` is where it is stored: elsewhere it cannot be opened. */
export async function seal(
  content: unknown,
  key: CryptoKey,
  place: string,
  { revision, expires }: { readonly revision: string; readonly expires: Date },
): Promise<string> {
  const head = { formscript: "draft", format: 1, revision, expires: expires.toISOString() } as const;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: authenticated(head, place) },
    key,
    new TextEncoder().encode(JSON.stringify(content)),
  );
  const envelope: Envelope = { ...head, iv: textOf(iv), data: textOf(new Uint8Array(data)) };
  return JSON.stringify(envelope);
}

/** Never throws: what cannot be decrypted with this key, or is no draft at all, is unreadable. */
export async function unseal(
  text: string | undefined,
  key: CryptoKey,
  place: string,
  now: Date,
): Promise<Opened> {
  if (text === undefined) return { kind: "nothing" };
  const envelope = envelopeIn(text);
  if (!envelope) return { kind: "unreadable" };
  if (!(new Date(envelope.expires) > now)) return { kind: "expired" };
  try {
    const data = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytesOf(envelope.iv), additionalData: authenticated(envelope, place) },
      key,
      bytesOf(envelope.data),
    );
    return { kind: "opened", content: JSON.parse(new TextDecoder().decode(data)) };
  } catch {
    return { kind: "unreadable" };
  }
}

/** Which writing of a draft this is; undefined where it is none. */
export function revisionOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : envelopeIn(text)?.revision;
}

function envelopeIn(text: string): Envelope | undefined {
  try {
    const read: Partial<Envelope> | null = JSON.parse(text);
    const isEnvelope =
      read?.formscript === "draft" &&
      read.format === 1 &&
      [read.revision, read.expires, read.iv, read.data].every((each) => typeof each === "string") &&
      !Number.isNaN(Date.parse(read.expires!));
    return isEnvelope ? (read as Envelope) : undefined;
  } catch {
    return undefined;
  }
}

function authenticated(
  { formscript, format, revision, expires }: Omit<Envelope, "iv" | "data">,
  place: string,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([formscript, format, revision, expires, place]));
}

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
