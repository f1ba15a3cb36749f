import { LitElement, type PropertyDeclarations } from "lit";
import { domIdOf, type Entry, type Filling, nameIn } from "../filling.ts";
import { namesShown } from "../words.ts";

/**
 * A part of the form: renders itself while it is shown, and again when what it depends on has changed. It has no
 * shadow root of its own, so that labels, descriptions and links reach across the parts of one form.
 */
export abstract class PartElement<P extends { readonly id: string }> extends LitElement {
  static override properties: PropertyDeclarations = {
    filling: { attribute: false },
    content: { attribute: false },
    entry: { attribute: false },
  };

  declare filling: Filling;
  declare content: P;
  declare entry: Entry | undefined;
  #unwatch: (() => void)[] = [];

  /** What the session calls it. */
  get name(): string {
    return nameIn(this.entry, this.content.id);
  }

  /** For `id` attributes, unique within the form. */
  get domId(): string {
    return domIdOf(this.name);
  }

  /** What its looks depend on, as the session calls it. */
  get shows(): readonly string[] {
    return [this.name, ...this.filling.texts.choosers, ...namesShown(this, this.sources)];
  }

  /** The ids of all that lends words to it. */
  protected get sources(): readonly string[] {
    return [this.content.id];
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
    this.#end();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("filling") || changed.has("content") || changed.has("entry")) {
      this.begin();
      this.#watch();
    }
    const isHidden = !this.filling.session.isShown(this.name);
    // What comes later comes softly.
    if (this.hasUpdated && this.hidden && !isHidden) this.toggleAttribute("data-new", true);
    if (this.hidden !== isHidden) this.hidden = isHidden;
  }

  /** Something else is shown here from now on. */
  protected begin(): void {}

  protected override render(): unknown {
    return this.hidden ? undefined : this.renderShown();
  }

  protected abstract renderShown(): unknown;

  #watch(): void {
    this.#end();
    if (this.isConnected && this.filling)
      this.#unwatch = this.shows.map((name) => this.filling.watch(name, this));
  }

  #end(): void {
    for (const end of this.#unwatch) end();
    this.#unwatch = [];
  }
}
