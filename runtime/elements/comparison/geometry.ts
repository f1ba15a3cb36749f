/** A piece of a ring: angles in turns from the top, clockwise; radii from the middle. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly inner: number;
  readonly outer: number;
}

/** The outline of a piece as path data, around the middle of the drawing. */
export function outline({ from, to, inner, outer }: Piece): string {
  const large = to - from > 0.5 ? 1 : 0;
  const [a, b, c, d] = [at(from, outer), at(to, outer), at(to, inner), at(from, inner)];
  return `M${a}A${outer} ${outer} 0 ${large} 1 ${b}L${c}A${inner} ${inner} 0 ${large} 0 ${d}Z`;
}

/** A point, as "x y". */
export function at(turn: number, radius: number): string {
  const [x, y] = point(turn, radius);
  return `${round(x)} ${round(y)}`;
}

export function point(turn: number, radius: number): readonly [x: number, y: number] {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return [Math.cos(angle) * radius, Math.sin(angle) * radius];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
