import { html, nothing, svg } from "lit";
import type { ItemState } from "../../definition/result.ts";
import { at, outline, type Piece, point } from "./geometry.ts";
import { fullness, type RoundChart } from "./round-chart.ts";
import { answerOf, nameOf, questionOf, type Telling } from "./telling.ts";

const hole = 22;
const radius = 100;
const gap = 0.004;

/** Where the keyboard is in the chart: a sector, a ring, a question. */
export interface Spot {
  readonly sector: number;
  readonly ring: number;
  readonly field: number;
}

export interface ChartState {
  readonly spot: Spot;
  /** The keyboard goes to another field. */
  go(spot: Spot): void;
}

/**
 * The chart with all responses on it: each field is divided among them in their order, clockwise, and each response has a
 * pattern and a number of its own beside its colour. A field is filled from within as far as its answer says.
 */
export function roundChart(chart: RoundChart, telling: Telling, { spot, go }: ChartState): unknown {
  const { comparison, messages } = telling;
  const rings = chart.rings.length;
  const depth = (radius - hole) / rings;
  const states = new Map(comparison.items.map(({ id, states }) => [id, states]));
  const here = labelOf(chart, telling, spot, states);

  const fields = chart.sectors.flatMap(({ fields }, sector) =>
    fields.flatMap((items, ring) =>
      items.map((item, field) => {
        const turn = 1 / chart.sectors.length;
        const width = (turn - gap * 2) / items.length;
        const from = sector * turn + gap + field * width;
        const inner = hole + ring * depth;
        const piece = { from, to: from + width, inner, outer: inner + depth };
        const its = { sector, ring, field };
        const isHere = spot.sector === sector && spot.ring === ring && spot.field === field;
        return svg`<g
          part="field"
          role="img"
          tabindex=${isHere ? "0" : "-1"}
          data-spot="${sector} ${ring} ${field}"
          aria-label=${labelOf(chart, telling, its, states)}
          @click=${() => go(its)}
          @focus=${() => isHere || go(its)}
        >
          <path class="field" d=${outline(piece)}></path>
          ${slices(chart, piece, states.get(item.id) ?? [])}
          <path class="ring" d=${outline(piece)}></path>
        </g>`;
      }),
    ),
  );

  return html`<figure part="chart" @keydown=${(event: KeyboardEvent) => step(event, chart, spot, go)}>
    <figcaption>${messages.chart}</figcaption>
    <div part="chart-body">
      <svg viewBox="-104 -104 208 208" role="group" aria-label=${messages.chart} aria-describedby="chart-keys">
        ${patterns(comparison.responses.length)} ${fields} ${sectorNumbers(chart)}
      </svg>
      <div part="legend">
        <ol part="rounds">
          ${comparison.responses.map(
            ({ label }, index) => html`<li>
              <svg viewBox="0 0 24 16" aria-hidden="true"><rect class=${`r${index % kinds}`} width="24" height="16"></rect>${fillOf(index)}</svg>
              ${index + 1}. ${label}
            </li>`,
          )}
        </ol>
        <ol part="sectors">
          ${chart.sectors.map(({ id }) => html`<li>${nameOf(telling, id)}</li>`)}
        </ol>
      </div>
    </div>
    <p part="here" aria-hidden="true">${here}</p>
    <p part="keys" id="chart-keys">${messages.chartKeys}</p>
  </figure>`;
}

/** So many colours and patterns there are. */
const kinds = 4;

function fillOf(index: number, d?: string): unknown {
  const fill = `url(#p${index % kinds})`;
  return d === undefined
    ? svg`<rect fill=${fill} width="24" height="16"></rect>`
    : svg`<path fill=${fill} d=${d}></path>`;
}

/** What tells the responses apart without colour: nothing, stripes, dots, and stripes the other way. */
function patterns(responses: number): unknown {
  const marks = [
    svg``,
    svg`<path d="M0 3L3 0" class="mark"></path>`,
    svg`<circle cx="1.5" cy="1.5" r="0.7" class="dot"></circle>`,
    svg`<path d="M0 0L3 3M0 3L3 0" class="mark"></path>`,
  ];
  return svg`<defs>
    ${marks
      .slice(0, responses)
      .map(
        (mark, index) =>
          svg`<pattern id=${`p${index}`} width="3" height="3" patternUnits="userSpaceOnUse">${mark}</pattern>`,
      )}
  </defs>`;
}

function slices(chart: RoundChart, { from, to, inner, outer }: Piece, states: readonly ItemState[]): unknown {
  const width = (to - from) / Math.max(states.length, 1);
  return states.map((state, index) => {
    const full = state.state === "answered" ? fullness(chart, state.value) : undefined;
    if (!full) return nothing;
    const slice = {
      from: from + index * width,
      to: from + (index + 1) * width,
      inner,
      outer: inner + (outer - inner) * full,
    };
    const d = outline(slice);
    return svg`<path class=${`r${index % kinds}`} d=${d}></path>${fillOf(index, d)}`;
  });
}

function sectorNumbers({ sectors }: RoundChart): unknown {
  return sectors.map((_, index) => {
    const turn = (index + 0.5) / sectors.length;
    const [x, y] = point(turn, hole - 6);
    return svg`<path class="spoke" d=${`M${at(index / sectors.length, hole)}L${at(index / sectors.length, radius)}`}></path>
      <text class="number" x=${x} y=${y} aria-hidden="true">${index + 1}</text>`;
  });
}

function labelOf(
  { sectors, rings }: RoundChart,
  telling: Telling,
  { sector, ring, field }: Spot,
  states: ReadonlyMap<string, readonly ItemState[]>,
): string {
  const area = sectors[sector]!;
  const item = area.fields[ring]![field]!;
  const level = rings[ring] === undefined ? telling.messages.level(ring + 1) : nameOf(telling, rings[ring]);
  const where = item.cell
    ? questionOf(telling, item.id)
    : `${nameOf(telling, area.id)}, ${level}, ${telling.messages.question(field + 1)}`;
  const answers = telling.comparison.responses.map(({ label }, index) => {
    const state = states.get(item.id)?.[index] ?? { state: "not asked" as const };
    return `${index + 1}. ${label}: ${answerOf(telling, item.id, state)}`;
  });
  return `${where}. ${answers.join("; ")}`;
}

/** Left and right go along the ring, up and down between rings, Home and End to the first and last of the ring. */
function step(event: KeyboardEvent, chart: RoundChart, spot: Spot, go: (spot: Spot) => void): void {
  const along = chart.sectors.flatMap(({ fields }, sector) =>
    fields[spot.ring]!.map((_, field) => ({ sector, ring: spot.ring, field })),
  );
  const here = along.findIndex(({ sector, field }) => sector === spot.sector && field === spot.field);
  const ring = spot.ring + (event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0);
  const fields = chart.sectors[spot.sector]!.fields[ring];
  const next: Spot | undefined =
    event.key === "ArrowRight"
      ? along[(here + 1) % along.length]
      : event.key === "ArrowLeft"
        ? along.at(here - 1)
        : event.key === "Home"
          ? along[0]
          : event.key === "End"
            ? along.at(-1)
            : ring !== spot.ring && fields
              ? { sector: spot.sector, ring, field: Math.min(spot.field, fields.length - 1) }
              : undefined;
  const isOurs = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key);
  if (!isOurs || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (next) go(next);
}
