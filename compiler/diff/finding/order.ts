/** Of things in a new order (given by their old places), those that have to move for it: as few as can be. */
export function moved(places: readonly number[]): readonly number[] {
  // The longest rising run of places stays where it is.
  const tails: number[] = [];
  const before: number[] = new Array(places.length).fill(-1);
  for (const [at, place] of places.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[tails[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const staying = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) staying.add(at);
  return places.flatMap((_, at) => (staying.has(at) ? [] : [at]));
}
