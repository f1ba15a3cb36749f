import type * as tree from "../../../grammar/tree.ts";
import {
  type BoundForm,
  countedIn,
  type FormSymbol,
  type ItemSymbol,
  type Reference,
  type ScaleSymbol,
  type Site,
} from "../../bind/index.ts";
import type { CircleStep } from "../../diagnostics/catalogue/names.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";

/**
 * What has to be known before something else can be: an item waits for the guards over it, the conditions on its
 * options and the item that it counts no less than, these and scores and lets for what they read. Groups and ranges are nodes of their own, so that the graph
 * stays as small as the text.
 */
type Node = FormSymbol | readonly ItemSymbol[] | tree.Guard | tree.AtLeast | tree.Option;

interface Edge {
  readonly to: Node;
  /** The words that say so, where words do. */
  readonly reference?: Reference;
  readonly site?: Site;
}

interface Open {
  readonly node: Node;
  readonly edges: readonly Edge[];
  next: number;
}

/**
 * Nothing is worked out from itself. Returns lets and scores such that each comes behind those that it reads (as far
 * as they go in no circle).
 */
export function circles(form: BoundForm, report: Report): FormSymbol[] {
  const graph = new Graph(form);
  const state = new Map<Node, "open" | "done">();
  const told = new Set<Node>();
  const order: FormSymbol[] = [];
  for (const symbol of form.declared) {
    if (state.has(symbol) || !graph.waits(symbol)) continue;
    const path: Open[] = [{ node: symbol, edges: graph.from(symbol), next: 0 }];
    state.set(symbol, "open");
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = top.edges[top.next];
      top.next += 1;
      if (!edge) {
        path.pop();
        state.set(top.node, "done");
        if ("kind" in top.node && (top.node.kind === "let" || top.node.kind === "score"))
          order.push(top.node as FormSymbol);
      } else if (!state.has(edge.to)) {
        state.set(edge.to, "open");
        path.push({ node: edge.to, edges: graph.from(edge.to), next: 0 });
      } else if (state.get(edge.to) === "open") {
        const circle = path.slice(path.findLastIndex(({ node }) => node === edge.to));
        const isTold = circle.some(({ node }) => told.has(node)) || isMistaken(circle, form);
        if (!isTold) reportCircle(circle, report);
        for (const { node } of circle) told.add(node);
      }
    }
  }
  return order;
}

class Graph {
  private readonly sites = new Map<Node, Site[]>();
  /** Scales with options that are offered only on a condition. */
  private readonly offered = new Set<ScaleSymbol | null>();

  constructor(form: BoundForm) {
    for (const scale of form.scales)
      if (scale.options.some(({ marks }) => marks.some(({ kind }) => kind === "when")))
        this.offered.add(scale);
    for (const site of form.sites) {
      const node = nodeOf(site, form);
      if (!node) continue;
      const known = this.sites.get(node);
      if (known) known.push(site);
      else this.sites.set(node, [site]);
    }
  }

  /** Whether anything has to be known before it. Most items are asked in any case, and left aside. */
  waits(symbol: FormSymbol): boolean {
    if (symbol.kind !== "item")
      return symbol.kind === "let" || symbol.kind === "score" || symbol.kind === "group";
    return (
      symbol.guards.length > 0 ||
      symbol.specifies !== null ||
      this.offered.has(symbol.scale) ||
      symbol.marks.some(({ kind }) => kind === "at least")
    );
  }

  from(node: Node): Edge[] {
    const edges: Edge[] = [];
    if ("length" in node) {
      for (const to of node) if (this.waits(to)) edges.push({ to });
      return edges;
    }
    if (node.kind === "item") {
      for (const to of node.guards) edges.push({ to });
      for (const to of node.marks) if (to.kind === "at least") edges.push({ to });
      if (node.specifies) edges.push({ to: node.specifies.item });
      else if (this.offered.has(node.scale))
        for (const to of node.scale!.options) if (this.sites.has(to)) edges.push({ to });
    } else if (node.kind === "group") {
      for (const to of countedIn(node)) if (this.waits(to)) edges.push({ to });
    }
    for (const site of this.sites.get(node) ?? []) {
      for (const reference of site.references) {
        const { to } = reference;
        const guards = reference.entries && "guards" in to ? to.guards : [];
        if (reference.entries) for (const guard of guards) edges.push({ to: guard, reference, site });
        else if ("length" in to || this.waits(to)) edges.push({ to, reference, site });
      }
    }
    return edges;
  }
}

/** Whose value the expression is. Cut-offs, flags and checks are read by nothing. */
function nodeOf({ of }: Site, { symbols }: BoundForm): Node | null {
  switch (of.kind) {
    case "guard":
    case "at least":
    case "option":
      return of;
    case "let":
    case "score": {
      const symbol = of.name ? symbols.get(of.name.text) : null;
      return symbol && "node" in symbol && symbol.node === of ? symbol : null;
    }
    default:
      return null;
  }
}

/** Of two things of one name, the one may have been meant where the other is read: only that there are two is said. */
function isMistaken([only, another]: readonly Open[], { declared }: BoundForm): boolean {
  if (!only || another || !("id" in only.node)) return false;
  const { id } = only.node;
  return declared.filter((symbol) => symbol.id === id).length > 1;
}

function reportCircle(circle: readonly Open[], report: Report): void {
  const read = circle.flatMap(({ edges, next }) => {
    const edge = edges[next - 1];
    return edge?.reference && edge.site ? [{ reference: edge.reference, site: edge.site }] : [];
  });
  const [first, ...others] = read.map(({ reference, site }) => spanIn(site.file, reference.node));
  if (!first) return;
  const related = others.map((span) => ({ span, message: "this is part of the circle" }));
  const steps = stepsOf(circle);
  const { to } = read[0]!.reference;
  const repeat = "id" in to ? to.id : "";
  const itself: CircleStep = { kind: "asked", of: repeat, reads: repeat };
  report("name-circle", first, { steps: steps.length > 0 ? steps : [itself] }, { related });
}

/** The named things of a circle, each with the next. */
function stepsOf(circle: readonly Open[]): CircleStep[] {
  const named = circle.flatMap(({ node }) =>
    "kind" in node && (node.kind === "item" || node.kind === "let" || node.kind === "score")
      ? [node as FormSymbol]
      : [],
  );
  return named.map((symbol, index) => ({
    kind: symbol.kind === "item" ? "asked" : "worked out",
    of: symbol.id,
    reads: named[(index + 1) % named.length]!.id,
  }));
}
