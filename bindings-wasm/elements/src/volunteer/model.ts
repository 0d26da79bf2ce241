import type { NeedList, NeedView, OrganisationView } from 'medborger';
import type { Interests } from '../interests.js';
import type { Wire } from '../wire.js';

export type Needs = Wire<NeedList>;
export type Item = Needs['needs'][number];
export type Need = Wire<NeedView>;
export type Organisation = Wire<OrganisationView>;
export type Schedule = NonNullable<Need['spec']['schedule']>;

export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** What somebody looks for. Empty is all. */
export interface Filter {
  readonly search: string;
  readonly area: string;
  readonly interest: string;
  /** Around where somebody is. */
  readonly within?: Box | undefined;
}

export const everything: Filter = { search: '', area: '', interest: '' };

export const PAGE = 20;

/** The question behind a filter: what can still be helped with. */
export const asked = ({ within, ...filter }: Filter, after?: string | null) => ({
  counts: true,
  limit: PAGE,
  stage: 'open',
  ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
  ...(within ? { within } : {}),
  ...(after ? { after } : {}),
});

export const NEAR_KM = 5;

/** A box around a place. The place is rounded to about a kilometre: nobody need know it better, and addresses are kept in logs. */
export function around(latitude: number, longitude: number, km = NEAR_KM): Box {
  const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
  const [lat, lon] = [rounded(latitude), rounded(longitude)];
  const [high, wide] = [km / 111, km / (111 * Math.cos((lat * Math.PI) / 180))];
  const edge = (degrees: number) => Number(degrees.toFixed(4));
  return { south: edge(lat - high), north: edge(lat + high), west: edge(lon - wide), east: edge(lon + wide) };
}

/** What the town calls its parts and its interest areas. */
export interface Names {
  readonly areas: ReadonlyMap<string, string>;
  readonly interests: Interests;
}

/** `nord=Nordbyen, syd=Sydbyen`, as the host writes it. */
export const areasOf = (said: string): ReadonlyMap<string, string> =>
  new Map(said.split(',').flatMap((pair) => {
    const [key = '', label = ''] = pair.split('=').map((part) => part.trim());
    return key === '' ? [] : [[key, label || key] as const];
  }));

export const areaName = ({ areas }: Pick<Names, 'areas'>, key: string): string => areas.get(key) ?? key.replace(/[-_]+/g, ' ').replace(/^./, (first) => first.toUpperCase());

export interface ShownList {
  readonly filter: Filter;
  readonly list: Needs;
  readonly names: Names;
  /** How finding out where somebody is stands. */
  readonly near: 'off' | 'asking' | 'on' | 'denied';
}

/** How coming forward for a need stands. */
export type Coming = { readonly at: 'asked' | 'sending' | 'sent' } | { readonly at: 'refused'; readonly text: string };

export interface ShownNeed {
  readonly need: Need;
  readonly organisation?: Organisation | undefined;
  readonly names: Names;
}
