import { LitElement, type PropertyDeclarations } from "lit";
import { type Entry, type Filling, nameIn, type Part } from "../filling.ts";

/**
 * A part of the form: renders itself while it is shown, and again when what it depends on has changed. It has no
 * shadow root of its own, so that labels, descriptions and links reach across the parts of one form.
 */
export abstract class PartElement<P extends Part> extends LitElement {
  static override properties: PropertyDeclarations = {
    filling: { attribute: false },
    content: { attribute: false },
    entry: { attribute: false },
  };

  declare filling: Filling;
  declare content: P;
  declare entry: Entry | undefined;
  #unwatch: (() => void) | undefined;

  /** What the session calls it. */
  get name(): string {
    return nameIn(this.entry, this.content.id);
  }

  /** For `id` attributes, unique within the form. */
  get domId(): string {
    return this.name.replace(/[[\].]/g, "-");
  }

  refresh(): void {
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("filling") || changed.has("content") || changed.has("entry")) this.#watch();
    this.hidden = !this.filling.session.isShown(this.name);
  }

  protected override render(): unknown {
    return this.hidden ? undefined : this.renderShown();
  }

  protected abstract renderShown(): unknown;

  #watch(): void {
    this.#unwatch?.();
    this.#unwatch = this.isConnected && this.filling ? this.filling.watch(this.name, this) : undefined;
  }
}
