import { LitElement, type PropertyDeclarations } from "lit";
import { event, type FormEvents } from "./events.ts";

/** What a native control of a form offers to scripts, for an element that is one. */
export abstract class ControlElement extends LitElement {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
  };

  declare name: string | undefined;
  declare required: boolean;
  declare disabled: boolean;
  protected readonly internals: ElementInternals = this.attachInternals();
  #form: HTMLFormElement | null = null;

  constructor() {
    super();
    this.required = false;
    this.disabled = false;
  }

  /** The page's form that it is a control of. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    this.associate();
    return this.internals.validity;
  }

  get validationMessage(): string {
    this.associate();
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    this.associate();
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    this.associate();
    return this.internals.reportValidity();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener("formdata", this.#onFormData);
    this.#form = form;
    form?.addEventListener("formdata", this.#onFormData);
    this.requestUpdate();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** Dispatches an event; whether nobody prevented it. */
  protected tell<Name extends keyof FormEvents>(
    name: Name,
    detail: FormEvents[Name]["detail"],
    cancelable = false,
  ): boolean {
    return this.dispatchEvent(event(name, detail, cancelable));
  }

  /** Tells the page's form its value and whether that is valid. */
  protected abstract associate(): void;

  /** The page's form has taken its value. */
  protected abstract taken(): void;

  readonly #onFormData = (): void => this.taken();
}
