/** The outline of one shape as SVG path data. `attribute` gives an attribute's text. */
export type Attribute = (name: string) => string | undefined;

/** An attribute that is no number or path, where one is needed. */
export interface Unusable {
  readonly attribute: string;
  readonly value: string;
}

type Outline = (shape: Shape) => string;

const numeral = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const number = new RegExp(`^${numeral}$`, "i");
const numbers = new RegExp(numeral, "gi");
const start = new RegExp(String.raw`^m[\s,]*(${numeral})[\s,]*(${numeral})[\s,]*(.*)$`, "i");

/** Path data of an element; undefined for an element that is no shape. */
export function pathData(element: string, attribute: Attribute): string | Unusable | undefined {
  const outline = Object.hasOwn(outlines, element) ? outlines[element] : undefined;
  if (!outline) return undefined;
  const shape = new Shape(attribute);
  const data = outline(shape);
  return shape.unusable ?? data;
}

class Shape {
  unusable: Unusable | undefined;
  private readonly attribute: Attribute;

  constructor(attribute: Attribute) {
    this.attribute = attribute;
  }

  number(name: string, otherwise?: number): number {
    const value = this.attribute(name)?.trim().replace(/px$/, "");
    if (value === undefined && otherwise !== undefined) return otherwise;
    if (value === undefined || !number.test(value)) this.refuse(name, this.attribute(name) ?? "");
    return Number(value);
  }

  has(name: string): boolean {
    return this.attribute(name) !== undefined;
  }

  points(): string {
    const value = this.attribute("points") ?? "";
    const points = value.match(numbers) ?? [];
    const rest = value.replace(numbers, "").replace(/[\s,]/g, "");
    if (rest !== "" || points.length < 4 || points.length % 2) this.refuse("points", value);
    return `M${points.join(" ")}`;
  }

  /** The first point of a path is where it says, also with a small m; behind another path it would be relative to that. */
  path(): string {
    const value = (this.attribute("d") ?? "").trim().replace(/\s+/g, " ");
    const [, x, y, rest = ""] = start.exec(value) ?? [];
    if (x === undefined || !/^[mlhvcsqtaz\de+\-.,\s]*$/i.test(value)) this.refuse("d", value.slice(0, 40));
    if (!value.startsWith("m")) return value;
    return `M${x} ${y}${/^[\d+\-.]/.test(rest) ? `l${rest}` : rest}`;
  }

  private refuse(attribute: string, value: string): void {
    this.unusable ??= { attribute, value };
  }
}

const outlines: Readonly<Record<string, Outline>> = {
  path: (shape) => shape.path(),
  line: (shape) =>
    `M${shape.number("x1", 0)} ${shape.number("y1", 0)}L${shape.number("x2", 0)} ${shape.number("y2", 0)}`,
  polyline: (shape) => shape.points(),
  polygon: (shape) => `${shape.points()}Z`,
  circle: (shape) =>
    ellipse(shape.number("cx", 0), shape.number("cy", 0), shape.number("r"), shape.number("r")),
  ellipse: (shape) =>
    ellipse(shape.number("cx", 0), shape.number("cy", 0), shape.number("rx"), shape.number("ry")),
  rect: (shape) => {
    const [x, y] = [shape.number("x", 0), shape.number("y", 0)];
    const [width, height] = [shape.number("width"), shape.number("height")];
    const rx = Math.min(shape.number(shape.has("rx") ? "rx" : "ry", 0), width / 2);
    const ry = Math.min(shape.number(shape.has("ry") ? "ry" : "rx", 0), height / 2);
    if (rx <= 0 || ry <= 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
    const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
    const across = `${corner(rx, ry)}V${y + height - ry}${corner(-rx, ry)}`;
    return `M${x + rx} ${y}H${x + width - rx}${across}H${x + rx}${corner(-rx, -ry)}V${y + ry}${corner(rx, -ry)}Z`;
  },
};

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}
