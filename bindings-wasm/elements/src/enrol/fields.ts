import { asked, at, type Both, type Choice, type Field, type Values } from '../form/field.js';
import { interestChoices, labelled } from '../interests.js';
import join from './join.schema';
import { ENROLMENT, type Citizen, type Names, type Offered, type Purpose } from './model.js';
import { enrolTexts } from './texts.js';

// What is asked of whoever enrols, and of whoever changes what they said: fields of `citizen.enrol`, `change_profile`, `change_contact`.

type Key = Parameters<ReturnType<typeof enrolTexts>>[0];
const both = (key: Key): Both => [enrolTexts('da')(key), enrolTexts('en')(key)];

/** The version of the library's own texts of consents; a host with others says its own. */
const OWN_VERSION = 'medborger-1';
const OWN = [ENROLMENT, 'invitation', 'publication'] as const;

/** The three consents that the library knows, in its own words. */
export const ownPurposes = (version: string | null): Purpose[] => {
  const texts = (purpose: (typeof OWN)[number], language: 'da' | 'en'): readonly [string, string] =>
    [enrolTexts(language)(`purpose_${purpose}`), enrolTexts(language)(`purpose_${purpose}_help`)];
  return OWN.map((purpose) => ({ purpose, text_version: version ?? OWN_VERSION, da: texts(purpose, 'da'), en: texts(purpose, 'en') }));
};

const named = (names: Names): Choice[] =>
  Object.entries(names).map(([value, name]) => ({ value, label: typeof name === 'string' ? [name, name] : name }));

/** A list of keys as boxes; nothing where nothing can be chosen. */
function boxes(path: string, choices: readonly Choice[]): Record<string, Partial<Field>> {
  const items = join.fields.find((one) => one.path === path)?.items;
  return items && choices.length > 0 ? { [path]: { as: 'boxes', items: { ...items, type: 'choice', choices } } } : {};
}

/** By this age a parent has a say, as the server knows better. */
const YOUNG = 15;

export function profileFields({ interests, ways, areas, competencies, year }: Offered): Field[] {
  const offered = ways.filter(({ offered }) => offered).map((one): Choice => ({ value: one.way, label: [labelled(one, 'da', one.way), labelled(one, 'en', one.way)] }));
  const isYoung = (values: Values) => year - Number(at(values, 'profile.birth_year') || 0) <= YOUNG;
  return asked(join, {
    ...boxes('profile.interests', interestChoices(interests)),
    ...boxes('profile.ways', offered),
    ...boxes('profile.competencies', named(competencies)),
    ...(Object.keys(areas).length > 0 ? { 'profile.area': { type: 'choice' as const, as: 'select' as const, none: both('areaNone'), choices: named(areas) } } : {}),
    'profile.birth_year': { as: 'line', required: false, minimum: year - 130, maximum: year, autocomplete: 'bday-year' },
    'profile.over_15': { label: both('over15'), help: both('over15Help'), when: isYoung },
  });
}

const chosen = (contact: string) => (values: Values) => at(values, 'contact') === contact;

export const nameFields = (): Field[] => asked(join, { name: { autocomplete: 'name', help: false }, protected: { label: both('protectedLabel'), help: both('protectedHelp') } });

export const contactFields = (): Field[] => asked(join, {
  email: { autocomplete: 'email', must: chosen('email') },
  phone: { autocomplete: 'tel' },
  contact: { required: true },
  address: { when: (values) => chosen('letter')(values) || at(values, 'address') !== undefined, must: chosen('letter') },
});

/** One flag for each consent; the server's faults with them belong to all. */
export function consentFields(purposes: readonly Purpose[]): Field[] {
  const one = ({ purpose, da, en }: Purpose): Field => ({
    path: `consent.${purpose}`, type: 'flag', label: [da[0], en[0]], required: purpose === ENROLMENT,
    ...(da[1] ? { help: [da[1], en[1] ?? da[1]] as const } : {}),
  });
  return [...purposes.map(one), { path: 'consents', type: 'list', label: both('consentsAll'), when: () => false }];
}

/** The consents that were ticked, as the command takes them. */
export function withConsents(purposes: readonly Purpose[], { consent, ...body }: Values): Values {
  const consents = purposes.flatMap(({ purpose, text_version }) => (at({ consent }, `consent.${purpose}`) === true ? [{ purpose, text_version }] : []));
  return consents.length > 0 ? { ...body, consents } : body;
}

/** The profile as a form holds it. */
export const profileValues = ({ profile }: Citizen): Values => ({ profile: { ...profile, ...(profile.birth_year ? { birth_year: String(profile.birth_year) } : {}) } });

const LISTS = ['interests', 'ways', 'competencies'] as const;

/** What is sent as the whole profile: what the form doesn't offer stays as it was. */
export function wholeProfile({ profile }: Citizen, body: Values, fields: readonly Field[]): Values {
  const said = (body['profile'] ?? {}) as Values;
  const lists = LISTS.map((list) => {
    const choices = fields.find(({ path }) => path === `profile.${list}`)?.items?.choices ?? [];
    const unoffered = (profile[list] ?? []).filter((key) => !choices.some(({ value }) => value === key));
    return [list, [...unoffered, ...((said[list] ?? []) as string[])]] as const;
  });
  // Where it is not asked, it stays as it was.
  const isAsked = fields.find(({ path }) => path === 'profile.over_15')?.when?.({ profile: said }) ?? true;
  const isOver = (isAsked ? said : (profile as Values))['over_15'] === true;
  const isAreaAsked = fields.some(({ path }) => path === 'profile.area');
  const area = isAreaAsked ? said['area'] : profile.area;
  return { ...Object.fromEntries(lists), ...(area ? { area } : {}), ...(said['birth_year'] ? { birth_year: said['birth_year'] } : {}), over_15: isOver };
}
