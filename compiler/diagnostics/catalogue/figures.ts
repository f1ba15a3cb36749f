import { didYouMean, error, firstOf, warning } from "./define.ts";

export const figures = {
  "figure-unreadable": error<{ path: string; reason: string }>(
    ({ path, reason }) => `The drawing ${path} cannot be read: ${reason}`,
  ),
  "figure-view-box": error<{ path: string }>(
    ({ path }) =>
      `The drawing ${path} does not say how large it is: its svg element needs a viewBox of four numbers, such as viewBox="0 0 100 200".`,
  ),
  "figure-transform": error<{ path: string; line: number; element: string }>(
    ({ path, line, element }) =>
      `${path}, line ${line}: ${element} has a transform, which is not carried over. Draw the shape where it belongs (in Inkscape: ungroup, then Path › Object to path).`,
  ),
  "figure-number": error<{ path: string; line: number; element: string; attribute: string; value: string }>(
    ({ path, line, element, attribute, value }) =>
      `${path}, line ${line}: ${attribute} of this ${element} is ${value === "" ? "missing" : `“${value}”`}, which cannot be drawn.`,
  ),
  "figure-shape-missing": error<{ path: string; option: string; similar: string | undefined }>(
    ({ path, option, similar }) =>
      `The drawing ${path} has no shape with the id ${option}, so that ${option} could not be chosen on it.${didYouMean(similar)}`,
  ),
  "figure-shape-unknown": error<{ path: string; shapes: readonly string[]; more: number; scale: string }>(
    ({ path, shapes, more, scale }) =>
      `The drawing ${path} has ${shapes.length + more === 1 ? "a shape" : "shapes"} with the id ${firstOf(shapes, more)}, and ${scale} has no such option. Lines that cannot be chosen have no id.`,
  ),
  "figure-shape-twice": error<{ path: string; line: number; shape: string }>(
    ({ path, line, shape }) => `${path}, line ${line}: there is another shape with the id ${shape}.`,
  ),
  "figure-left-out": warning<{ path: string; line: number; element: string }>(
    ({ path, line, element }) =>
      `${path}, line ${line}: ${element} is not carried over. A drawing is made of path, rect, circle, ellipse, line, polyline and polygon.`,
  ),
} as const;
