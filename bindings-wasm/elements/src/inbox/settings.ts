import { html, nothing, type TemplateResult } from 'lit-html';
import type { CitizenView } from 'medborger';
import type { Client } from '../client.js';
import { Once } from '../client/once.js';
import type { Values } from '../form/field.js';
import type { WritingHost } from '../form/writing.js';
import type { Wire } from '../wire.js';
import { wayFields, wishesOf, wishFields } from './fields.js';
import type { Told } from './model.js';
import { Saving } from './saving.js';
import { inboxTexts } from './texts.js';

// How somebody is told and by which way, as forms: loaded where somebody opens it.

type Identity = Wire<CitizenView>['identity'];

export interface SettingsHost extends WritingHost {
  readonly client: Client;
  readonly id: string;
  readonly citizen: string;
  /** Looks at the wishes again. */
  reload(): void;
}

export class Settings {
  readonly #once = new Once();
  readonly #wishes: Saving;
  #way: Saving | undefined;

  constructor(readonly host: SettingsHost, told: Told) {
    const save = (body: Values) => this.#send('notice.change_wishes', wishesOf(body));
    const saved = () => this.#saved();
    this.#wishes = new Saving(host, { id: `${host.id}-wishes`, fields: wishFields, save, saved }, { wishes: told.wishes });
    void this.#load();
  }

  #send(command: string, body: object) {
    const { client, citizen } = this.host;
    return this.#once.send(client, command + JSON.stringify(body), command, { citizen, ...body });
  }

  #saved(): void {
    this.host.tell('wishes-changed', { citizen: this.host.citizen });
    this.host.reload();
  }

  /** By which way somebody is reached stands in the contact, which is said anew as a whole. */
  async #load(): Promise<void> {
    const { client, citizen, id } = this.host;
    const found = await client.ask<{ identity: Identity }>('citizen.get', { citizen });
    if (!found.ok) return;
    let { identity } = found.value;
    const save = async (said: Values) => {
      const { name, phone, email, address, protected: hidden } = identity;
      const rest = Object.fromEntries(Object.entries({ name, phone, email, address, protected: hidden }).filter(([, value]) => value !== null && value !== undefined));
      const outcome = await this.#send('citizen.change_contact', { ...rest, ...said });
      if (outcome.ok) identity = { ...identity, ...said };
      return outcome;
    };
    const { contact = 'none', email, address } = identity;
    this.#way = new Saving(this.host, { id: `${id}-way`, fields: wayFields, save, saved: () => this.#saved() }, { contact, email, address });
    this.host.changed();
  }

  view(): TemplateResult {
    const say = inboxTexts(this.host.language);
    return html`${this.#wishes.view({ heading: say('rhythm'), save: say('saveWishes'), saved: say('wishesSaved') })}
      ${this.#way?.view({ heading: say('way'), save: say('saveWay'), saved: say('waySaved') }) ?? nothing}`;
  }
}
