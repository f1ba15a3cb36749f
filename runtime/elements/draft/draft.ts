import type { Response } from "../../definition/submission.ts";
import type { Filling } from "../filling.ts";
import { type Carried, carry } from "./carry.ts";
import { revisionOf, seal, unseal } from "./envelope.ts";
import { type Kept, keptIn, keptOf } from "./kept.ts";
import type { DraftOptions, DraftStore } from "./options.ts";
import { localStore } from "./store.ts";

/** The form whose answers are kept. */
export interface Drafted {
  readonly filling: Filling;
  /** Goes on with other answers. What the page knows stays as it is. */
  restart(response: Required<Response>): void;
  /** What is shown has changed. */
  refresh(): void;
  /** Somebody has chosen what becomes of a draft, and the buttons for that are gone. */
  decided(): void;
}

/**
 * - `looking`: what is stored is not known yet. `found`: a draft, and whoever fills in has to say what becomes of it.
 * - `unreadable`: something that is no draft that this key opens. It is left alone until somebody says otherwise.
 * - `open`: answers are kept from here on. `changed`: another window has written in between, and nothing is kept here
 *   until somebody says which answers hold.
 * - `off`: nothing is kept; the store cannot be used, or nobody wants it.
 */
export type DraftState = "looking" | "found" | "unreadable" | "open" | "changed" | "off";

/** So long nothing more has been answered before it is kept. */
const pause = 400;

const day = 24 * 60 * 60 * 1000;

/** Keeps what is answered, encrypted, until it has been sent. */
export class Draft {
  readonly #drafted: Drafted;
  readonly #options: DraftOptions;
  readonly #place: string;
  state: DraftState = "looking";
  /** A draft had expired, and has been deleted. */
  isExpired = false;
  /** The draft that was found. */
  kept: Kept | undefined;
  /** What became of it in this version of the form. */
  carried: Carried | undefined;
  /** When it was last kept; `failed`: could not be. */
  saved: Date | "failed" | undefined;
  /** Which writing this window knows of; undefined: that nothing is stored. */
  #revision: string | undefined;
  /** Whose answers are kept next. */
  #behind: Filling | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #channel: BroadcastChannel | undefined;

  constructor(drafted: Drafted, options: DraftOptions) {
    this.#drafted = drafted;
    this.#options = options;
    this.#place = ["formscript", "draft", drafted.filling.definition.id, options.name ?? ""].join(":");
    void this.#look();
  }

  /** Something is answered that has not been kept yet. */
  get isBehind(): boolean {
    return this.#behind !== undefined;
  }

  /** Hears other windows, until {@link stop}. */
  start(): void {
    if (this.#channel) return;
    this.#channel = new BroadcastChannel(this.#place);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
  }

  stop(): void {
    this.#channel?.close();
    this.#channel = undefined;
    if (this.isBehind) void this.#keep();
  }

  /** Something has been answered. */
  changed(): void {
    if (this.state !== "open") return;
    clearTimeout(this.#timer);
    this.#behind = this.#drafted.filling;
    this.#timer = setTimeout(() => void this.#keep(), pause);
  }

  /** Goes on with what was found. */
  resume(): void {
    const { kept } = this;
    if (!kept) return;
    const { filling } = this.#drafted;
    this.carried = carry(kept, filling.definition);
    if (!this.carried.isOther) this.saved = new Date(kept.saved);
    this.#become("open");
    const inputs = { ...filling.session.response.inputs, ...this.carried.response.inputs };
    this.#drafted.restart({ answers: this.carried.response.answers, inputs });
    this.#drafted.decided();
  }

  /** Deletes what is stored, whatever it is. What is answered here stays. */
  async discard(): Promise<void> {
    await this.#alone(() => this.#store.remove(this.#place));
    this.#tell(undefined);
    this.#become("open");
    this.#drafted.decided();
  }

  /** Of two windows, this one's answers hold. */
  async keepThese(): Promise<void> {
    this.#revision = await this.#stored().then(revisionOf);
    this.#become("open");
    this.#drafted.decided();
    await this.#keep();
  }

  /** Of two windows, the other one's answers hold. */
  async takeOther(): Promise<void> {
    await this.#look();
    if (this.kept) this.resume();
    else this.#drafted.decided();
  }

  /** Leaves what is stored as it is, and keeps nothing. */
  turnOff(): void {
    this.#become("off");
    this.#drafted.decided();
  }

  /** The answers are elsewhere now. */
  async sent(): Promise<void> {
    this.#take();
    if (this.state !== "open") return;
    this.#become("off");
    await this.#alone(async () => {
      if (revisionOf(await this.#store.read(this.#place)) === this.#revision)
        await this.#store.remove(this.#place);
    });
    this.#tell(undefined);
  }

  async #look(): Promise<void> {
    const { filling } = this.#drafted;
    this.kept = undefined;
    try {
      const text = await this.#stored();
      const opened = await unseal(text, this.#options.key, this.#place, new Date());
      this.#revision = revisionOf(text);
      if (opened.kind === "opened") this.kept = keptIn(opened.content, filling.definition);
      if (opened.kind === "expired") {
        await this.#store.remove(this.#place);
        this.#revision = undefined;
        this.isExpired = true;
      }
      const isFree = opened.kind === "nothing" || opened.kind === "expired";
      this.#become(isFree ? "open" : this.kept ? "found" : "unreadable");
    } catch {
      this.#become("off");
      this.saved = "failed";
    }
  }

  async #keep(): Promise<void> {
    const filling = this.#take() ?? this.#drafted.filling;
    if (this.state !== "open") return;
    const now = new Date();
    const { key, days = 7 } = this.#options;
    const revision = crypto.randomUUID();
    try {
      const content = keptOf(filling, now);
      const expires = new Date(now.getTime() + days * day);
      const text = await seal(content, key, this.#place, { revision, expires });
      const isWritten = await this.#alone(async () => {
        if (revisionOf(await this.#store.read(this.#place)) !== this.#revision) return false;
        await this.#store.write(this.#place, text);
        this.#revision = revision;
        return true;
      });
      if (!isWritten) return this.#become("changed");
      this.saved = now;
      this.#tell(revision);
    } catch {
      this.saved = "failed";
    }
    this.#drafted.refresh();
  }

  #take(): Filling | undefined {
    clearTimeout(this.#timer);
    const behind = this.#behind;
    this.#behind = undefined;
    return behind;
  }

  #hear(revision: unknown): void {
    if (this.state === "open" && revision !== this.#revision) this.#become("changed");
    else if (this.state === "found" || this.state === "unreadable") void this.#look();
  }

  #tell(revision: string | undefined): void {
    this.#revision = revision;
    this.#channel?.postMessage(revision);
  }

  /** While nobody else reads or writes it. */
  #alone<T>(act: () => T | Promise<T>): Promise<T> {
    const { locks } = navigator;
    return locks ? (locks.request(this.#place, async () => act()) as Promise<T>) : Promise.resolve(act());
  }

  async #stored(): Promise<string | undefined> {
    return this.#store.read(this.#place);
  }

  get #store(): DraftStore {
    return this.#options.store ?? localStore;
  }

  #become(state: DraftState): void {
    this.state = state;
    this.#drafted.refresh();
  }
}
