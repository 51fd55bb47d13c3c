/**
 * A round's pairs as SVG text: the tiles of the municipalities, and an arc for each two of them that a
 * pair joins. Joined by hand, as the tile map is: React takes long for hundreds of small things.
 */

export interface MapPlace {
  code: string;
  name: string;
  label: string;
  col: number;
  row: number;
  /** People in pairs. */
  people: number;
}

export interface MapArc {
  from: string;
  to: string;
  links: number;
  bothWays: number;
}

const PITCH = 40;
const SIDE = 37;
const EDGE = 4;

export function sizeOf(places: readonly MapPlace[]): { width: number; height: number } {
  const far = (side: "col" | "row") => Math.max(0, ...places.map((place) => place[side]));
  return {
    width: (far("col") + 1) * PITCH + 2 * EDGE,
    height: (far("row") + 1) * PITCH + 2 * EDGE,
  };
}

export function pairMapMarkup(places: readonly MapPlace[], arcs: readonly MapArc[]): string {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const drawn = arcs.flatMap((arc) => {
    const [from, to] = [byCode.get(arc.from), byCode.get(arc.to)];
    return from && to ? [arcMarkup(middleOf(from), middleOf(to), arc)] : [];
  });
  return places.map(tileMarkup).join("") + drawn.join("") + places.map(labelMarkup).join("");
}

function tileMarkup(place: MapPlace): string {
  const [x, y] = [EDGE + place.col * PITCH, EDGE + place.row * PITCH];
  return `<g class="${kindOf(place)}"><rect x="${x}" y="${y}" width="${SIDE}" height="${SIDE}"/></g>`;
}

/** Above the arcs, so that they can be read. */
function labelMarkup(place: MapPlace): string {
  const { name, label } = place;
  const { x, y } = middleOf(place);
  const long = label.length > 3 ? " map-label-long" : "";
  return [
    `<g class="${kindOf(place)} pair-map-label"><title>${escaped(name)}</title>`,
    `<text class="map-label${long}" x="${x}" y="${y + 4.5}">${escaped(label)}</text></g>`,
  ].join("");
}

function kindOf({ people }: MapPlace): string {
  return `map-tile map-${people > 0 ? "low" : "dimmed"}`;
}

interface Point {
  x: number;
  y: number;
}

function middleOf({ col, row }: MapPlace): Point {
  return { x: EDGE + col * PITCH + SIDE / 2, y: EDGE + row * PITCH + SIDE / 2 };
}

/** Bent to the left of its way, so that arcs of neighbours part; broken where help goes one way alone. */
function arcMarkup(from: Point, to: Point, { links, bothWays }: MapArc): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = { x: (from.x + to.x) / 2 - dy * 0.18, y: (from.y + to.y) / 2 + dx * 0.18 };
  const kind = bothWays > 0 ? "pair-arc-both" : "pair-arc-one";
  const path = `M${at(from)}Q${at(bend)} ${at(to)}`;
  const ends = [from, to].map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3.5"/>`).join("");
  return `<g class="pair-arc ${kind}"><path d="${path}" stroke-width="${1 + Math.min(links, 5)}"/>${ends}</g>`;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

const entities: Record<string, string> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;",
}; // prettier-ignore

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter]!);
}
