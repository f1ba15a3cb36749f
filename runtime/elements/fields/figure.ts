import { html, LitElement, type PropertyDeclarations, svg } from "lit";
import type { AnswerType, Figure } from "../../definition/definition.ts";
import type { Asked } from "../field.ts";
import { customElements } from "../registry.ts";
import { optionName, questionKey } from "../wording.ts";
import { plain } from "../words.ts";
import { controlsIn } from "./choice.ts";

type Many = Extract<AnswerType, { kind: "many" }>;

/**
 * A drawing whose regions are checkboxes. The list beside it has the same ones; what is done here is done there. The
 * drawing is one stop on the way of the Tab key, arrow keys go from region to region, the space bar chooses.
 */
export class FigureElement extends LitElement {
  static override properties: PropertyDeclarations = {
    asked: { attribute: false },
    figure: { attribute: false },
    answer: { attribute: false },
    at: { state: true },
  };

  declare asked: Asked<Many>;
  declare figure: Figure;
  declare answer: unknown;
  /** The region that Tab comes to. */
  declare at: number;

  constructor() {
    super();
    this.at = 0;
    this.addEventListener("click", (event) => this.#toggle(event));
    this.addEventListener("keydown", (event) => this.#press(event));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { asked, figure } = this;
    const chosen = new Set(Array.isArray(asked.answer) ? asked.answer : []);
    return html`<svg part="figure" viewBox=${figure.viewBox} role="group" aria-label=${plain(asked, questionKey(asked.item)) ?? asked.item.id}>
      ${figure.outline.map((path) => svg`<path part="outline" d=${path} />`)}
      ${this.#regions.map(
        ({ code, shape }, at) => svg`<path
          part=${chosen.has(code) ? "region chosen" : "region"}
          d=${shape}
          role="checkbox"
          tabindex=${at === this.at ? 0 : -1}
          aria-checked=${chosen.has(code)}
          aria-disabled=${asked.isReadonly}
          aria-label=${optionName(asked, asked.type, code)}
          data-code=${code}
        ><title>${optionName(asked, asked.type, code)}</title></path>`,
      )}
    </svg>`;
  }

  get #regions(): readonly { readonly code: string; readonly shape: string }[] {
    return this.asked.options.flatMap(({ code }) => {
      const shape = this.figure.shapes[code];
      return shape === undefined ? [] : [{ code: String(code), shape }];
    });
  }

  #toggle(event: Event): void {
    const code = (event.target as Element).closest<SVGElement>("[role=checkbox]")?.dataset.code;
    if (code === undefined || this.asked.isReadonly) return;
    const at = this.#regions.findIndex((region) => region.code === code);
    if (at >= 0) this.at = at;
    const list = this.parentElement;
    if (list)
      controlsIn(list)
        .find(({ value }) => value === code)
        ?.click();
  }

  #press(event: KeyboardEvent): void {
    const regions = [...this.querySelectorAll<SVGElement>("[role=checkbox]")];
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key === " " || event.key === "Enter") this.#toggle(event);
    else if (event.key === "Home") this.at = 0;
    else if (event.key === "End") this.at = regions.length - 1;
    else if (step !== undefined) this.at = (this.at + step + regions.length) % regions.length;
    else return;
    event.preventDefault();
    event.stopPropagation();
    regions[this.at]?.focus();
  }
}

customElements.define("formscript-figure", FigureElement);
