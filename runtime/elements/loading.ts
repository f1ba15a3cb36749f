import type { Definition } from "../definition/definition.ts";
import { DefinitionError } from "../engine/error.ts";

/** Fetches compiled forms. What has been asked for last counts. */
export class Loading {
  #current: AbortController | undefined;

  get isUnderWay(): boolean {
    return this.#current !== undefined;
  }

  /**
   * Undefined where another form has been asked for meanwhile. Throws where there is none to be had; what it is has not
   * been looked at.
   */
  async load(src: string | undefined): Promise<Definition | undefined> {
    this.#current?.abort();
    const current = src === undefined ? undefined : new AbortController();
    this.#current = current;
    if (src === undefined || !current) return undefined;
    try {
      const definition = await fetchDefinition(src, current.signal);
      return current === this.#current ? definition : undefined;
    } catch (error) {
      if (current === this.#current) throw error;
      return undefined;
    } finally {
      if (current === this.#current) this.#current = undefined;
    }
  }
}

async function fetchDefinition(src: string, signal: AbortSignal): Promise<Definition> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(`${src} answered with ${response.status}.`);
  const text = await response.text();
  try {
    const definition: Definition | null = JSON.parse(text);
    if (definition) return definition;
  } catch (cause) {
    throw new DefinitionError(`${src} is not JSON.`, { cause });
  }
  throw new DefinitionError(`${src} is not a compiled form.`);
}
