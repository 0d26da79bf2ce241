import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Language } from '../texts/index.js';
import { canZoom, HEIGHT, marks, moved, rule, WIDTH, whole, zoomed, type Look, type Mark } from './map.js';
import type { Item, MapState } from './model.js';
import { mapTexts } from './map-texts.js';

// The ideas on a plain ground. No tiles: a page asks no other host for anything. The list says the same in words.

export interface MapActions {
  readonly href: (idea: string) => string;
  readonly titleOf: (item: Item) => string;
  /** Changes how the map looks; a server's page has none, and shows every point alone. */
  readonly change?: (to: Partial<MapState>) => void;
}

const STEP = 70;
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/** As much of a title as the map has room for. */
const short = (title: string) => ([...title].length > 28 ? `${[...title].slice(0, 27).join('').trimEnd()}…` : title);

const metres = (n: number, language: Language) => {
  const kilo = n >= 1000;
  return `${new Intl.NumberFormat(language).format(kilo ? n / 1000 : n)} ${kilo ? 'km' : 'm'}`;
};

/** Lines on the ground, so that one sees it move. */
function ground(look: Look): TemplateResult[] {
  const { length } = rule(look);
  const lines: TemplateResult[] = [];
  const from = (origin: number) => ((origin % length) + length) % length;
  const x0 = from(WIDTH / 2 - look.east * look.scale);
  const y0 = from(HEIGHT / 2 + look.north * look.scale);
  for (let x = x0; x < WIDTH; x += length) lines.push(svg`<line class="medborger-grid" x1=${x} x2=${x} y1="0" y2=${HEIGHT} />`);
  for (let y = y0; y < HEIGHT; y += length) lines.push(svg`<line class="medborger-grid" x1="0" x2=${WIDTH} y1=${y} y2=${y} />`);
  return lines;
}

/** A pointer that drags: the map goes along, and a click on a point stays a click. */
function dragging(look: Look, points: readonly Item[], change: (to: Partial<MapState>) => void) {
  return (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    const frame = event.currentTarget as Element;
    const per = WIDTH / frame.getBoundingClientRect().width;
    const { clientX, clientY, pointerId } = event;
    const stop = new AbortController();
    const go = (now: PointerEvent) => {
      const [x, y] = [clientX - now.clientX, clientY - now.clientY];
      if (!frame.hasPointerCapture(pointerId) && Math.hypot(x, y) < 5) return;
      frame.setPointerCapture(pointerId);
      change({ look: moved(look, x * per, y * per, points) });
    };
    frame.addEventListener('pointermove', go as EventListener, { signal: stop.signal });
    for (const name of ['pointerup', 'pointercancel']) frame.addEventListener(name, () => stop.abort(), { once: true, signal: stop.signal });
  };
}

export function mapView(points: readonly Item[], state: MapState | undefined, id: string, language: Language, { href, titleOf, change }: MapActions): TemplateResult | typeof nothing {
  if (!points.some(({ point }) => point)) return nothing;
  const say = mapTexts(language);
  const all = whole(points);
  const look = state?.look ?? all;
  const shown: Mark<Item>[] = change ? marks(points, look) : points.flatMap((one) => marks([one], look));
  const to = (next: Look) => change?.({ look: next, chosen: [] });
  const zoom = (by: number) => to(zoomed(look, by));
  const pan = ([x, y]: readonly [number, number]) => to(moved(look, x, y, points));
  const open = (mark: Mark<Item>) => {
    if (!canZoom(look)) return change?.({ chosen: mark.all.map(({ idea }) => idea) });
    const near = whole(mark.all);
    to({ ...near, scale: Math.max(near.scale, zoomed(look, 2).scale) });
  };
  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = KEYS[event.key];
    if (arrow) pan(arrow);
    else if (event.key === '+' || event.key === '=') zoom(2);
    else if (event.key === '-') zoom(0.5);
    else if (event.key === '0') to(all);
    else return;
    event.preventDefault();
  };
  const dot = ({ x, y, all }: Mark<Item>) => {
    const [first] = all;
    if (all.length === 1 && first) {
      const title = titleOf(first);
      const isLeft = x < WIDTH / 2;
      return svg`<a class="medborger-dot" href=${href(first.idea)} aria-label=${title}>
        <circle class="medborger-reach" cx=${x} cy=${y} r="14" /><circle class="medborger-point" cx=${x} cy=${y} r="9" />
        <text class="medborger-name" aria-hidden="true" x=${isLeft ? x - 6 : x + 6} y=${y < 40 ? y + 24 : y - 15} text-anchor=${isLeft ? 'start' : 'end'}>${short(title)}</text></a>`;
    }
    const label = say('mapSeveral', { n: all.length });
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open({ x, y, all });
    };
    return svg`<g class="medborger-dot medborger-several" role="button" tabindex="0" aria-label=${label} @click=${() => open({ x, y, all })} @keydown=${press}>
      <circle class="medborger-point" cx=${x} cy=${y} r="15" /><text x=${x} y=${y} dy="0.36em" text-anchor="middle">${all.length}</text></g>`;
  };
  const line = rule(look);
  const chosen = points.filter(({ idea }) => state?.chosen.includes(idea));
  const button = (label: string, sign: string, work: () => void, off = false) =>
    html`<button type="button" class="button button-secondary" aria-label=${label} title=${label} aria-disabled=${off ? 'true' : 'false'} @click=${() => { if (!off) work(); }}><span aria-hidden="true">${sign}</span></button>`;
  return html`<section class="medborger-map" aria-labelledby="${id}-map">
    <h3 class="sr-only" id="${id}-map">${say('map')}</h3>
    <a class="medborger-skip" href="#${id}-found">${say('mapSkip')}</a>
    <div class="medborger-frame" tabindex=${change ? '0' : '-1'} role="group" aria-label=${say('map')} aria-describedby=${change ? `${id}-keys` : nothing}
      @keydown=${change ? key : nothing} @pointerdown=${change ? dragging(look, points, change) : nothing}>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" focusable="false">
        ${ground(look)}
        ${shown.map(dot)}
        <g class="medborger-rule" aria-hidden="true"><path d="M10 ${HEIGHT - 16}v6h${line.length}v-6" /><text x="14" y=${HEIGHT - 16}>${metres(line.metres, language)}</text></g>
      </svg>
    </div>
    ${change
      ? html`<div class="medborger-pad">
          ${button(say('mapIn'), '+', () => zoom(2), !canZoom(look))}${button(say('mapOut'), '−', () => zoom(0.5))}
          <button type="button" class="button button-secondary" @click=${() => to(all)}>${say('mapAll')}</button>
          <span>${button(say('mapLeft'), '←', () => pan(KEYS['ArrowLeft']!))}${button(say('mapUp'), '↑', () => pan(KEYS['ArrowUp']!))}
          ${button(say('mapDown'), '↓', () => pan(KEYS['ArrowDown']!))}${button(say('mapRight'), '→', () => pan(KEYS['ArrowRight']!))}</span>
        </div>
        <p class="sr-only" id="${id}-keys">${say('mapKeys')}</p>`
      : nothing}
    <div role="status">${chosen.length > 0
      ? html`<p class="medborger-here">${say('mapHere')}</p><ul class="medborger-plain">${chosen.map((one) => html`<li><a href=${href(one.idea)}>${titleOf(one)}</a></li>`)}</ul>`
      : nothing}</div>
  </section>`;
}
