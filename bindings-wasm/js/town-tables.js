// Whole tables of a town, as whoever asks may see them.
import { moment } from './door.js';
import { json, naming, said } from './fields.js';
import { taken } from './table.js';
import { hook } from './watch.js';

export class Tables {
  #native;
  #town;
  #standing;

  constructor(native, town, standing) {
    this.#native = native;
    this.#town = town;
    this.#standing = standing;
  }

  #table(name, fields, options) {
    const [asked, at] = [json(said(fields), 'fields'), json(moment(this.#standing, options), 'options')];
    const watch = hook(options);
    return taken(naming(() => this.#native().nativeTable(this.#town, name, asked, at, watch)));
  }

  agreements(fields, options) {
    return this.#table('agreements', fields, options);
  }

  answers(fields, options) {
    return this.#table('answers', fields, options);
  }

  assignments(fields, options) {
    return this.#table('assignments', fields, options);
  }

  campaigns(fields, options) {
    return this.#table('campaigns', fields, options);
  }

  candidates(fields, options) {
    return this.#table('candidates', fields, options);
  }

  chances(fields, options) {
    return this.#table('chances', fields, options);
  }

  codings(fields, options) {
    return this.#table('codings', fields, options);
  }

  grants(fields, options) {
    return this.#table('grants', fields, options);
  }

  hearings(fields, options) {
    return this.#table('hearings', fields, options);
  }

  hours(fields, options) {
    return this.#table('hours', fields, options);
  }

  ideas(fields, options) {
    return this.#table('ideas', fields, options);
  }

  journal(fields, options) {
    return this.#table('journal', fields, options);
  }

  needs(fields, options) {
    return this.#table('needs', fields, options);
  }

  offers(fields, options) {
    return this.#table('offers', fields, options);
  }

  panels(fields, options) {
    return this.#table('panels', fields, options);
  }

  profiles(fields, options) {
    return this.#table('profiles', fields, options);
  }

  responses(fields, options) {
    return this.#table('responses', fields, options);
  }

  spans(fields, options) {
    return this.#table('spans', fields, options);
  }

  supports(fields, options) {
    return this.#table('supports', fields, options);
  }

  teams(fields, options) {
    return this.#table('teams', fields, options);
  }

  whitePaper(fields, options) {
    return this.#table('white_paper', fields, options);
  }
}
