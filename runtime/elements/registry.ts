const { customElements: registry } = globalThis;

/**
 * The page's registry, for a program that a page may load twice, from two addresses or within a bundle: what is there
 * already stays. Where there is no DOM, nothing is registered.
 */
export const customElements = {
  define(name: string, element: CustomElementConstructor): void {
    if (registry && !registry.get(name)) registry.define(name, element);
  },
};
