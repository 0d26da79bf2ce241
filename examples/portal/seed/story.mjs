// What tells a story to the town: who, when, what. Days are counted from the day on which the portal is first opened.
import { randomUUID } from 'node:crypto';
import { actorOf, PEOPLE } from '../people.mjs';

const DAY = 86_400_000;

export class Story {
  #town;
  #today;

  constructor(town, now) {
    this.#town = town;
    this.#today = now;
  }

  /** The date so many days from now, as `2026-05-08`. */
  day(days) {
    return new Date(this.#today + days * DAY).toISOString().slice(0, 10);
  }

  /** An hour of a day, by the universal clock. */
  at(days, hour = 9, minute = 0) {
    return `${this.day(days)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`;
  }

  /** The first day from there that is no weekend. */
  weekday(days) {
    while ([0, 6].includes(new Date(this.#today + days * DAY).getUTCDay())) days += 1;
    return days;
  }

  #moment(who, when) {
    const actor = who === 'public' ? { kind: 'public' } : who.kind ? who : actorOf(PEOPLE[who]);
    return JSON.stringify({ at: typeof when === 'number' ? this.at(when) : when, actor });
  }

  /** Somebody does something; who is told a person's key, `public`, or an actor. */
  does(who, when, name, body = {}) {
    return JSON.parse(this.#town.executeText(JSON.stringify({ id: randomUUID(), name, body }), this.#moment(who, when)));
  }

  asks(who, when, name, body = {}) {
    return JSON.parse(this.#town.askText(JSON.stringify({ name, body }), this.#moment(who, when)));
  }
}

/** A citizen of the story beside those whom one can be: invented, and the same each time. */
export const citizen = (number) => {
  const id = `00000000-0000-4000-8000-${(0xd000 + number).toString(16).padStart(12, '0')}`;
  return { kind: 'citizen', citizen: id };
};

export const uuid = randomUUID;
