/** Something to choose in the bar above the form. It is only shown where there are several. */
export interface Choice {
  /** Returns what is chosen. */
  offer(ids: readonly string[], chosen: string, nameOf?: (id: string) => string): string;
}

/** A list in the page, with a label around it. */
export function choose(selector: string, chosen: (id: string) => void): Choice {
  const list = document.querySelector<HTMLSelectElement>(selector)!;
  list.addEventListener("change", () => chosen(list.value));
  return {
    offer(ids, id, nameOf = (same) => same) {
      const shown = [...list.options].map(({ value }) => value);
      if (shown.join() !== ids.join())
        list.replaceChildren(...ids.map((each) => new Option(nameOf(each), each)));
      list.value = id;
      list.parentElement!.hidden = ids.length < 2;
      return id;
    },
  };
}
