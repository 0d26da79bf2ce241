// A plain map: points by their place on earth, flat as they are within a municipality, and where the map looks.

/** The map's own measures; it is drawn larger or smaller with the page. */
export const WIDTH = 320;
export const HEIGHT = 280;
const MARGIN = 36;
/** Points nearer than this, in the map's measures, are one mark. */
const NEAR = 26;

const METRES_BY_DEGREE = 111_320;
/** Denmark's middle: further north or south, east and west are off by 3 % at most. */
const WIDE = Math.cos((56.1 * Math.PI) / 180);
/** Nearer than 200 m across nothing is told apart; farther than Denmark is nothing. */
const SCALE_MOST = WIDTH / 200;
const SCALE_LEAST = WIDTH / 600_000;

/** Where a map looks: its middle, in metres east and north, and how many of its measures a metre is. */
export interface Look {
  readonly east: number;
  readonly north: number;
  readonly scale: number;
}

interface Placed {
  readonly idea: string;
  readonly point?: { readonly latitude: number; readonly longitude: number } | null | undefined;
}

/** What is drawn: one point, or several that are too near one another. */
export interface Mark<Item> {
  readonly x: number;
  readonly y: number;
  readonly all: readonly Item[];
}

interface Flat<Item> {
  readonly item: Item;
  readonly east: number;
  readonly north: number;
}

function flat<Item extends Placed>(items: readonly Item[]): Flat<Item>[] {
  return items.flatMap((item) => {
    const { latitude, longitude } = item.point ?? {};
    return Number.isFinite(latitude) && Number.isFinite(longitude)
      ? [{ item, east: longitude! * WIDE * METRES_BY_DEGREE, north: latitude! * METRES_BY_DEGREE }]
      : [];
  });
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The box around points. */
function around(points: readonly Flat<unknown>[]) {
  const east = points.map((one) => one.east);
  const north = points.map((one) => one.north);
  return { west: Math.min(...east), east: Math.max(...east), south: Math.min(...north), north: Math.max(...north) };
}

/** So that all are seen. */
export function whole(items: readonly Placed[]): Look {
  const points = flat(items);
  if (points.length === 0) return { east: 10 * WIDE * METRES_BY_DEGREE, north: 56 * METRES_BY_DEGREE, scale: SCALE_LEAST };
  const box = around(points);
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(box.east - box.west, 1), (HEIGHT - 2 * MARGIN) / Math.max(box.north - box.south, 1));
  return { east: (box.west + box.east) / 2, north: (box.south + box.north) / 2, scale: within(scale, SCALE_LEAST, SCALE_MOST / 4) };
}

export const canZoom = ({ scale }: Look): boolean => scale < SCALE_MOST * 0.99;

export const zoomed = (look: Look, by: number): Look => ({ ...look, scale: within(look.scale * by, SCALE_LEAST, SCALE_MOST) });

/** Moved by measures of the map: what lies to the right comes in sight with `x` above 0. It stays where points are. */
export function moved(look: Look, x: number, y: number, items: readonly Placed[]): Look {
  const points = flat(items);
  if (points.length === 0) return look;
  const box = around(points);
  return {
    ...look,
    east: within(look.east + x / look.scale, box.west, box.east),
    north: within(look.north - y / look.scale, box.south, box.north),
  };
}

/** What a map shows where it looks. */
export function marks<Item extends Placed>(items: readonly Item[], look: Look): Mark<Item>[] {
  const found: { x: number; y: number; all: Item[] }[] = [];
  for (const { item, east, north } of flat(items)) {
    const x = WIDTH / 2 + (east - look.east) * look.scale;
    const y = HEIGHT / 2 - (north - look.north) * look.scale;
    if (x < 0 || y < 0 || x > WIDTH || y > HEIGHT) continue;
    const near = found.find((one) => Math.hypot(one.x - x, one.y - y) < NEAR);
    if (near) near.all.push(item);
    else found.push({ x, y, all: [item] });
  }
  return found;
}

/** How far a round number of metres is, so that a rule on the map is at most so long. */
export function rule({ scale }: Look, most = 90): { readonly metres: number; readonly length: number } {
  const power = 10 ** Math.floor(Math.log10(most / scale));
  const metres = [5, 2, 1].map((times) => times * power).find((one) => one * scale <= most) ?? power;
  return { metres, length: metres * scale };
}
