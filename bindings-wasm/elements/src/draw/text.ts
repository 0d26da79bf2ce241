// Reads what a page shows of a published text. What it says is believed here: whether it is true, the module of `medborger/draw` finds.

export type Randomness =
  | { readonly kind: 'balls'; readonly count: number }
  | { readonly kind: 'dice'; readonly sides: number; readonly count: number }
  | { readonly kind: 'beacon'; readonly bytes: number; readonly whose: string };

/** A person of the text. */
export interface Person {
  readonly id: string;
  /** In how many panels. */
  readonly panels: number;
  readonly chance: number;
  /** The values of the features, where the text discloses them. */
  readonly values: readonly string[];
  /** `open`, `included` or `excluded`, where the text discloses it. */
  readonly state: string | undefined;
}

export interface Reading {
  readonly title: string;
  readonly seats: number;
  readonly panels: number;
  readonly randomness: Randomness | undefined;
  /** From which number up one draws again. */
  readonly again: bigint | undefined;
  readonly features: readonly string[];
  readonly people: readonly Person[];
  readonly lines: number;
}

function randomnessOf([kind, first = '', second = '']: readonly string[]): Randomness | undefined {
  if (kind === 'balls') return { kind, count: Number(first) };
  if (kind === 'dice') return { kind, sides: Number(first), count: Number(second) };
  return kind === 'beacon' ? { kind, bytes: Number(first), whose: second } : undefined;
}

/** Undefined where it is no text of a draw. */
export function read(text: string): Reading | undefined {
  if (!text.startsWith('medborger-lottery\t1\t')) return undefined;
  const head = new Map<string, readonly string[]>();
  const features = new Set<string>();
  const people: Person[] = [];
  let lines = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    lines += 1;
    const [word = '', ...fields] = line.replace(/\r$/, '').split('\t');
    fields.pop();
    if (word === 'person') people.push(person(fields, features.size, head.get('disclosure')?.[0] === 'features'));
    else if (word === 'quota') features.add(fields[0] ?? '');
    else if (word !== 'panel') head.set(word, fields);
  }
  const number = (word: string) => Number(head.get(word)?.[0] ?? NaN);
  const again = head.get('again')?.[1];
  return {
    title: head.get('title')?.[0] ?? '',
    seats: number('seats'),
    panels: number('panels'),
    randomness: randomnessOf(head.get('randomness') ?? []),
    again: again !== undefined && /^\d+$/.test(again) ? BigInt(again) : undefined,
    features: head.get('disclosure')?.[0] === 'features' ? [...features] : [],
    people,
    lines,
  };
}

function person([, id = '', panels = '', chance = '', ...details]: readonly string[], features: number, isDisclosed: boolean): Person {
  return {
    id,
    panels: Number(panels),
    chance: Number(chance),
    state: isDisclosed ? details[0] : undefined,
    values: isDisclosed && features > 0 ? details.slice(-features) : [],
  };
}

/** What was shown, as `sortition.verify` takes it: numbers of balls or dice, or a beacon's value. */
export function drawnOf(randomness: Randomness | undefined, shown: string): { kind: 'numbers'; numbers: number[] } | { kind: 'value'; hex: string } {
  if (randomness?.kind === 'beacon') return { kind: 'value', hex: shown.replace(/\s+/g, '') };
  return { kind: 'numbers', numbers: (shown.match(/\d+/g) ?? []).slice(0, 1_000).map(Number) };
}

/** One number that balls or dice made. */
export interface Made {
  readonly shown: readonly number[];
  readonly number: bigint;
  /** Whether all are drawn again, so that every panel is equally likely. */
  readonly isAgain: boolean;
}

/** How balls or dice point at a panel, step by step; none for a beacon, whose arithmetic is no person's. */
export function pointing({ randomness, again }: Pick<Reading, 'randomness' | 'again'>, shown: string): readonly Made[] {
  if (randomness === undefined || randomness.kind === 'beacon' || again === undefined) return [];
  const drawn = drawnOf(randomness, shown);
  if (drawn.kind !== 'numbers' || randomness.count < 1) return [];
  const sides = randomness.kind === 'balls' ? 10n : BigInt(randomness.sides);
  const least = randomness.kind === 'dice' && randomness.sides !== 10 ? 1n : 0n;
  const made: Made[] = [];
  for (let at = 0; at < drawn.numbers.length; at += randomness.count) {
    const one = drawn.numbers.slice(at, at + randomness.count);
    const number = one.reduce((sum, digit) => sum * sides + BigInt(digit) - least, 0n);
    made.push({ shown: one, number, isAgain: number >= again });
  }
  return made;
}

/** So many people have a chance of about this. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

const BARS = 8;

/** Everybody's chances, gathered: each that there is where those are few, else in steps of equal width. */
export function bars(people: readonly Person[]): readonly Bar[] {
  const open = people.filter(({ state }) => state === undefined || state === 'open');
  const counted = new Map<number, number>();
  for (const { chance } of open) {
    const rounded = Math.round(chance * 1_000) / 1_000;
    counted.set(rounded, (counted.get(rounded) ?? 0) + 1);
  }
  const each = [...counted].sort(([a], [b]) => a - b);
  if (each.length <= BARS) return each.map(([chance, people]) => ({ from: chance, to: chance, people }));
  const [least, most] = [each[0]?.[0] ?? 0, each.at(-1)?.[0] ?? 0];
  const width = (most - least) / BARS;
  return Array.from({ length: BARS }, (_, n) => {
    const [from, to] = [least + n * width, least + (n + 1) * width];
    const inside = each.filter(([chance]) => chance >= from && (n === BARS - 1 || chance < to));
    return { from, to, people: inside.reduce((sum, [, people]) => sum + people, 0) };
  }).filter(({ people }) => people > 0);
}
