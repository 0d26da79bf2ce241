// The places of a response that may be hidden, and what a reviewer decides about each. Offsets are the core's: in characters.
import type { ReviewResponse, SuggestedRedactions } from 'medborger';
import type { Wire } from '../../wire.js';
import type { Characters } from './chars.js';

export type Suggested = Wire<SuggestedRedactions>;
export type Span = Suggested['spans'][number];
export type Kind = Span['kind'];
type Hint = Suggested['hints'][number];
type Mistaken = Wire<NonNullable<ReviewResponse['mistaken']>>[number];

export interface Decided {
  readonly hide: Span[];
  readonly keep: Span[];
  readonly mistaken: Mistaken[];
}

/** In the core's order: where two overlap, the first kind is the one that is told. */
export const KINDS = ['cpr', 'phone', 'email', 'address', 'bank_account', 'number_plate', 'name', 'signature', 'other'] as const satisfies readonly Kind[];

/** What stands where something is hidden: the core's own words, in Danish, as what is published is. */
export const PLACEHOLDERS: Readonly<Record<Kind, string>> = {
  cpr: '[CPR fjernet]',
  phone: '[telefon fjernet]',
  email: '[e-mail fjernet]',
  address: '[adresse fjernet]',
  bank_account: '[konto fjernet]',
  number_plate: '[nummerplade fjernet]',
  name: '[navn fjernet]',
  signature: '[underskrift fjernet]',
  other: '[oplysning fjernet]',
};

/** What nobody may let stand; see `RedactionKind::hard`. */
const HARD: readonly Kind[] = ['cpr', 'phone', 'email', 'bank_account'];

/**
 * Whose idea it is: a program's finding, or what was hidden before; what the check after redaction found beside it; what a reviewer
 * should look at, which nothing hides by itself; the reviewer's own.
 */
export type Origin = 'found' | 'overlooked' | 'hint' | 'own';

export interface Place {
  /** The same for as long as the place is there. */
  readonly id: number;
  readonly origin: Origin;
  /** As it was suggested, or marked. */
  readonly span: Span;
  /** What it is hidden as. */
  readonly kind: Kind;
  readonly isHidden: boolean;
  /** Why what was found is none, where it must be said. */
  readonly reason: string;
  /** Of a hint: why it is suggested, and how much it may harm. */
  readonly hint?: Hint | undefined;
}

/** Whether it can be let stand only as a mistake, with a reason. */
export const isHard = ({ origin, span }: Place): boolean => origin === 'overlooked' || (origin === 'found' && HARD.includes(span.kind));

/** Whether it can be hidden as something else: a number that a program knows is what it is. */
export const isFree = (place: Place): boolean => !isHard(place);

const AS: Record<Hint['reason'], Kind> = {
  listed_street: 'address', listed_name: 'name', looks_like_name: 'name', looks_like_address: 'address', child: 'other', health: 'other', sensitive: 'other',
};

const inOrder = (places: readonly Place[]): readonly Place[] =>
  [...places].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.id - b.id);

export function placesOf({ spans, overlooked, hints }: Suggested): readonly Place[] {
  let id = 0;
  const of = (origin: Origin, span: Span, isHidden: boolean, hint?: Hint): Place => ({ id: (id += 1), origin, span, kind: span.kind, isHidden, reason: '', hint });
  return inOrder([
    ...spans.map((span) => of('found', span, true)),
    ...overlooked.map((span) => of('overlooked', span, true)),
    ...hints.map((hint) => of('hint', { start: hint.start, end: hint.end, kind: AS[hint.reason] ?? 'other' }, false, hint)),
  ]);
}

export const changed = (places: readonly Place[], id: number, change: Partial<Omit<Place, 'id'>>): readonly Place[] =>
  places.map((one) => (one.id === id ? { ...one, ...change } : one));

export const nextId = (places: readonly Place[]): number => places.reduce((most, { id }) => Math.max(most, id), 0) + 1;

/** Hides a stretch. Where a place stands there already it is that one; places of one's own that it touches become one with it. */
export function marked(places: readonly Place[], start: number, end: number, kind: Kind): { places: readonly Place[]; id: number } {
  const same = places.find(({ span }) => span.start === start && span.end === end);
  if (same) return { places: changed(places, same.id, { isHidden: true, reason: '', ...(isFree(same) ? { kind } : {}) }), id: same.id };
  const touches = ({ origin, span, kind: other }: Place) => origin === 'own' && other === kind && span.start < end && start < span.end;
  const joined = places.filter(touches);
  const span = { start: Math.min(start, ...joined.map((one) => one.span.start)), end: Math.max(end, ...joined.map((one) => one.span.end)), kind };
  const id = nextId(places);
  const own: Place = { id, origin: 'own', span, kind, isHidden: true, reason: '' };
  return { places: inOrder([...places.filter((one) => !joined.includes(one)), own]), id };
}

/** Lets a place stand; what is one's own is there no more. */
export const shownAgain = (places: readonly Place[], id: number): readonly Place[] =>
  places.flatMap((one) => (one.id !== id ? [one] : one.origin === 'own' ? [] : [{ ...one, isHidden: false }]));

/** Whether another place hides all of it. */
const isCovered = (place: Place, places: readonly Place[]): boolean =>
  places.some((other) => other.id !== place.id && other.isHidden && other.span.start <= place.span.start && place.span.end <= other.span.end);

/** Those that are let stand although that has to be explained. */
export const unexplained = (places: readonly Place[]): readonly Place[] =>
  places.filter((one) => isHard(one) && !one.isHidden && !isCovered(one, places) && one.reason.trim() === '');

/** The command's fields: what is hidden beside what the program found, and what of that stays in sight. */
export function decided(places: readonly Place[]): Decided {
  const all: Decided = { hide: [], keep: [], mistaken: [] };
  for (const place of places) {
    const { origin, span, kind, isHidden, reason } = place;
    const now = { start: span.start, end: span.end, kind };
    if (origin === 'own' || origin === 'hint') {
      if (isHidden) all.hide.push(now);
    } else if (isHidden) {
      if (origin === 'overlooked') all.hide.push(now);
      else if (kind !== span.kind) {
        // Under another name: what was found is kept, and hidden by hand.
        all.keep.push(span);
        all.hide.push(now);
      }
    } else if (!isHard(place)) all.keep.push(span);
    // What another place hides whole is no mistake: nobody sees it.
    else if (!isCovered(place, places)) all.mistaken.push({ span, reason: reason.trim() });
    else if (origin === 'overlooked') all.hide.push(now);
  }
  return all;
}

/** What is hidden, as the core joins it: overlapping places are one, of the kind that comes first. */
export function hiddenSpans(places: readonly Place[]): readonly Span[] {
  const hidden = places.filter((one) => one.isHidden || (isHard(one) && isCovered(one, places)));
  const spans = hidden.map(({ span, kind }) => ({ start: span.start, end: span.end, kind }));
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || span.start >= last.end) joined.push({ ...span });
    else {
      last.end = Math.max(last.end, span.end);
      if (KINDS.indexOf(span.kind) < KINDS.indexOf(last.kind)) last.kind = span.kind;
    }
  }
  return joined;
}

export interface Piece {
  readonly text: string;
  readonly kind?: Kind | undefined;
}

/** The text as everybody will read it: pieces of it, and what stands where something is hidden. */
export function preview(text: Characters, places: readonly Place[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, kind } of hiddenSpans(places)) {
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), kind });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from, text.length) });
  return pieces;
}

/** What a stretch most likely is, so that few have to be said: the reviewer can say otherwise. */
export function likely(text: string): Kind {
  const digits = text.replace(/\D/g, '').length;
  if (/@|\bat\b.*\bdot\b/i.test(text)) return 'email';
  if (/^\D*\d{6}[-–\s]?\d{4}\D*$/.test(text)) return 'cpr';
  if (/^[+\d\s().-]+$/.test(text.trim()) && digits >= 8) return 'phone';
  if (/^[A-ZÆØÅ]{2}\s?\d{2}\s?\d{3}$/.test(text.trim())) return 'number_plate';
  if (/\p{L}\s+\d+\s?\p{L}?(\W|$)/u.test(text)) return 'address';
  return /^\p{Lu}/u.test(text.trim()) && text.trim().split(/\s+/).length <= 5 ? 'name' : 'other';
}

/**
 * What was decided of an older text, in a newer one: places stay where the same words stand, and how many could not is told. What is
 * new was suggested anew.
 */
export function carried(before: readonly Place[], old: Characters, suggested: Suggested, text: Characters): { places: readonly Place[]; lost: number } {
  const fresh = placesOf(suggested);
  let places = fresh;
  let lost = 0;
  for (const place of before) {
    const { start, end } = place.span;
    const isSame = old.slice(start, end) === text.slice(start, end) && end <= text.length;
    const found = isSame ? fresh.find((one) => one.origin === place.origin && one.span.start === start && one.span.end === end && one.span.kind === place.span.kind) : undefined;
    if (found) places = changed(places, found.id, { isHidden: place.isHidden, kind: place.kind, reason: place.reason });
    else if (place.isHidden && place.origin !== 'found') {
      if (isSame) ({ places } = marked(places, start, end, place.kind));
      else lost += 1;
    }
  }
  return { places, lost };
}
