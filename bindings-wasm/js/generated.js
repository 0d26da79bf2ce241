// Written by `cargo xtask generate` from the core's own description. Do not edit.

/** The types whose fields are called otherwise in the core, or made fresh where they are left out. */
export const shapes = {
  __proto__: null,
  Address: {
    postalCode: { name: 'postal_code' },
  },
  ChangeContact: {
    address: { of: 'Address' },
  },
  ChangeProfile: {
    profile: { of: 'Profile' },
  },
  CheckCaseNumberQuery: {
    caseNumber: { name: 'case_number' },
  },
  CheckCaseNumberView: {
    caseNumber: { name: 'case_number' },
    kle: { of: 'KleCaseNumberView' },
  },
  CheckCprView: {
    birthDate: { name: 'birth_date' },
  },
  CheckPostalCodeQuery: {
    postalCode: { name: 'postal_code' },
  },
  CheckPostalCodeView: {
    postalCode: { name: 'postal_code' },
  },
  CitizenExport: {
    madeAt: { name: 'made_at' },
    identity: { of: 'Identity' },
    profile: { of: 'Profile' },
    consents: { of: '[]ConsentView' },
  },
  CitizenView: {
    enrolledAt: { name: 'enrolled_at' },
    enteredByStaff: { name: 'entered_by_staff' },
    consents: { of: '[]ConsentView' },
    identity: { of: 'Identity' },
    profile: { of: 'Profile' },
  },
  ClosesAtQuery: {
    lastDay: { name: 'last_day' },
  },
  ClosesAtView: {
    closesAt: { name: 'closes_at' },
    dayLengthHours: { name: 'day_length_hours' },
  },
  ConsentInput: {
    textVersion: { name: 'text_version' },
  },
  ConsentView: {
    textVersion: { name: 'text_version' },
    givenAt: { name: 'given_at' },
    givenBy: { name: 'given_by' },
  },
  DepositIdea: {
    idea: { fresh: 'uuid' },
    expiresOn: { name: 'expires_on' },
  },
  EnrolCitizen: {
    citizen: { fresh: 'uuid' },
    seed: { fresh: 16 },
    address: { of: 'Address' },
    consents: { of: '[]ConsentInput' },
    profile: { of: 'Profile' },
  },
  ErasureItem: {
    reasonDanish: { name: 'reason_danish' },
  },
  ErasurePlan: {
    items: { of: '[]ErasureItem' },
  },
  FindCitizens: {
    ageFrom: { name: 'age_from' },
    ageTo: { name: 'age_to' },
    withContact: { name: 'with_contact' },
  },
  FoundCitizen: {
    identity: { of: 'Identity' },
  },
  FoundCitizens: {
    citizens: { of: '[]FoundCitizen' },
  },
  GiveConsent: {
    textVersion: { name: 'text_version' },
  },
  IdeaItem: {
    depositedAt: { name: 'deposited_at' },
  },
  IdeaList: {
    ideas: { of: '[]IdeaItem' },
  },
  IdeaView: {
    latestVersion: { name: 'latest_version' },
    depositedAt: { name: 'deposited_at' },
    supportersOfLatest: { name: 'supporters_of_latest' },
    expiresOn: { name: 'expires_on' },
  },
  Identity: {
    address: { of: 'Address' },
  },
  IsoWeekView: {
    weeksInYear: { name: 'weeks_in_year' },
  },
  KleCaseNumberView: {
    runningNumber: { name: 'running_number' },
  },
  LastDayView: {
    rawEnd: { name: 'raw_end' },
    lastDay: { name: 'last_day' },
    closesAt: { name: 'closes_at' },
    explanationDa: { name: 'explanation_da' },
    explanationEn: { name: 'explanation_en' },
  },
  MergeIdeas: {
    idea: { fresh: 'uuid' },
  },
  MunicipalityRow: {
    officialName: { name: 'official_name' },
  },
  MunicipalityView: {
    officialName: { name: 'official_name' },
    regionName: { name: 'region_name' },
    regionCode: { name: 'region_code' },
    regionIso31662: { name: 'region_iso3166_2' },
  },
  OpensAtView: {
    opensAt: { name: 'opens_at' },
  },
  Profile: {
    birthYear: { name: 'birth_year' },
    over15: { name: 'over_15' },
  },
  RejoinBank: {
    byGuardian: { name: 'by_guardian' },
    consents: { of: '[]ConsentInput' },
  },
  Verified: {
    textsErased: { name: 'texts_erased' },
  },
};

/** The shape of each command's fields. */
export const commands = {
  __proto__: null,
  'citizen.enrol': 'EnrolCitizen',
  'citizen.take_over': '',
  'citizen.verify': '',
  'citizen.change_profile': 'ChangeProfile',
  'citizen.change_contact': 'ChangeContact',
  'citizen.give_consent': 'GiveConsent',
  'citizen.withdraw_consent': '',
  'citizen.pause': '',
  'citizen.resume': '',
  'citizen.leave': '',
  'citizen.rejoin': 'RejoinBank',
  'citizen.erase': '',
  'interest.seed': '',
  'interest.add': '',
  'interest.rename': '',
  'interest.move': '',
  'interest.merge': '',
  'interest.retire': '',
  'way.seed': '',
  'way.add': '',
  'way.revise': '',
  'way.retire': '',
  'idea.deposit': 'DepositIdea',
  'idea.revise': '',
  'idea.withdraw': '',
  'idea.support': '',
  'idea.withdraw_support': '',
  'idea.merge': 'MergeIdeas',
  'idea.split': '',
  'idea.hide': '',
  'idea.restore': '',
  'idea.take_up': '',
  'idea.answer': '',
  'idea.decline': '',
  'idea.carry_out': '',
};

/** The shape of each query's fields and answer. */
export const queries = {
  __proto__: null,
  'citizen.get': { body: '', view: 'CitizenView' },
  'citizen.find': { body: 'FindCitizens', view: 'FoundCitizens' },
  'citizen.erasure_plan': { body: '', view: 'ErasurePlan' },
  'citizen.export': { body: '', view: 'CitizenExport' },
  'interest.tree': { body: '', view: '' },
  'way.catalogue': { body: '', view: '' },
  'idea.get': { body: '', view: 'IdeaView' },
  'idea.list': { body: '', view: 'IdeaList' },
  'idea.supporters': { body: '', view: '' },
  'calendar.holidays': { body: '', view: '' },
  'calendar.last_day': { body: '', view: 'LastDayView' },
  'calendar.closes_at': { body: 'ClosesAtQuery', view: 'ClosesAtView' },
  'calendar.opens_at': { body: '', view: 'OpensAtView' },
  'calendar.local_date': { body: '', view: '' },
  'calendar.to_instant': { body: '', view: '' },
  'calendar.iso_week': { body: '', view: 'IsoWeekView' },
  'calendar.working_days_after': { body: '', view: '' },
  'calendar.date_text': { body: '', view: '' },
  'calendar.is_excluded': { body: '', view: '' },
  'identity.check_cpr': { body: '', view: 'CheckCprView' },
  'identity.check_cvr': { body: '', view: '' },
  'identity.check_postal_code': { body: 'CheckPostalCodeQuery', view: 'CheckPostalCodeView' },
  'identity.check_kle': { body: '', view: '' },
  'identity.check_case_number': { body: 'CheckCaseNumberQuery', view: 'CheckCaseNumberView' },
  'identity.municipality': { body: '', view: 'MunicipalityView' },
  'identity.municipalities': { body: '', view: '[]MunicipalityRow' },
  'identity.recognise': { body: '', view: '' },
};

class CitizenRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  enrol(fields, options) {
    return this.#door.execute('citizen.enrol', fields, options);
  }

  takeOver(fields, options) {
    return this.#door.execute('citizen.take_over', fields, options);
  }

  verify(fields, options) {
    return this.#door.execute('citizen.verify', fields, options);
  }

  changeProfile(fields, options) {
    return this.#door.execute('citizen.change_profile', fields, options);
  }

  changeContact(fields, options) {
    return this.#door.execute('citizen.change_contact', fields, options);
  }

  giveConsent(fields, options) {
    return this.#door.execute('citizen.give_consent', fields, options);
  }

  withdrawConsent(fields, options) {
    return this.#door.execute('citizen.withdraw_consent', fields, options);
  }

  pause(fields, options) {
    return this.#door.execute('citizen.pause', fields, options);
  }

  resume(fields, options) {
    return this.#door.execute('citizen.resume', fields, options);
  }

  leave(fields, options) {
    return this.#door.execute('citizen.leave', fields, options);
  }

  rejoin(fields, options) {
    return this.#door.execute('citizen.rejoin', fields, options);
  }

  erase(fields, options) {
    return this.#door.execute('citizen.erase', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('citizen.get', fields, options);
  }

  find(fields, options) {
    return this.#door.ask('citizen.find', fields, options);
  }

  erasurePlan(fields, options) {
    return this.#door.ask('citizen.erasure_plan', fields, options);
  }

  export(fields, options) {
    return this.#door.ask('citizen.export', fields, options);
  }
}

class InterestRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  seed(fields, options) {
    return this.#door.execute('interest.seed', fields, options);
  }

  add(fields, options) {
    return this.#door.execute('interest.add', fields, options);
  }

  rename(fields, options) {
    return this.#door.execute('interest.rename', fields, options);
  }

  move(fields, options) {
    return this.#door.execute('interest.move', fields, options);
  }

  merge(fields, options) {
    return this.#door.execute('interest.merge', fields, options);
  }

  retire(fields, options) {
    return this.#door.execute('interest.retire', fields, options);
  }

  tree(fields, options) {
    return this.#door.ask('interest.tree', fields, options);
  }
}

class WayRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  seed(fields, options) {
    return this.#door.execute('way.seed', fields, options);
  }

  add(fields, options) {
    return this.#door.execute('way.add', fields, options);
  }

  revise(fields, options) {
    return this.#door.execute('way.revise', fields, options);
  }

  retire(fields, options) {
    return this.#door.execute('way.retire', fields, options);
  }

  catalogue(fields, options) {
    return this.#door.ask('way.catalogue', fields, options);
  }
}

class IdeaRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  deposit(fields, options) {
    return this.#door.execute('idea.deposit', fields, options);
  }

  revise(fields, options) {
    return this.#door.execute('idea.revise', fields, options);
  }

  withdraw(fields, options) {
    return this.#door.execute('idea.withdraw', fields, options);
  }

  support(fields, options) {
    return this.#door.execute('idea.support', fields, options);
  }

  withdrawSupport(fields, options) {
    return this.#door.execute('idea.withdraw_support', fields, options);
  }

  merge(fields, options) {
    return this.#door.execute('idea.merge', fields, options);
  }

  split(fields, options) {
    return this.#door.execute('idea.split', fields, options);
  }

  hide(fields, options) {
    return this.#door.execute('idea.hide', fields, options);
  }

  restore(fields, options) {
    return this.#door.execute('idea.restore', fields, options);
  }

  takeUp(fields, options) {
    return this.#door.execute('idea.take_up', fields, options);
  }

  answer(fields, options) {
    return this.#door.execute('idea.answer', fields, options);
  }

  decline(fields, options) {
    return this.#door.execute('idea.decline', fields, options);
  }

  carryOut(fields, options) {
    return this.#door.execute('idea.carry_out', fields, options);
  }

  get(fields, options) {
    return this.#door.ask('idea.get', fields, options);
  }

  list(fields, options) {
    return this.#door.ask('idea.list', fields, options);
  }

  supporters(fields, options) {
    return this.#door.ask('idea.supporters', fields, options);
  }
}

class CalendarRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  holidays(fields, options) {
    return this.#door.ask('calendar.holidays', fields, options);
  }

  lastDay(fields, options) {
    return this.#door.ask('calendar.last_day', fields, options);
  }

  closesAt(fields, options) {
    return this.#door.ask('calendar.closes_at', fields, options);
  }

  opensAt(fields, options) {
    return this.#door.ask('calendar.opens_at', fields, options);
  }

  localDate(fields, options) {
    return this.#door.ask('calendar.local_date', fields, options);
  }

  toInstant(fields, options) {
    return this.#door.ask('calendar.to_instant', fields, options);
  }

  isoWeek(fields, options) {
    return this.#door.ask('calendar.iso_week', fields, options);
  }

  workingDaysAfter(fields, options) {
    return this.#door.ask('calendar.working_days_after', fields, options);
  }

  dateText(fields, options) {
    return this.#door.ask('calendar.date_text', fields, options);
  }

  isExcluded(fields, options) {
    return this.#door.ask('calendar.is_excluded', fields, options);
  }
}

class IdentityRoom {
  #door;

  constructor(door) {
    this.#door = door;
  }

  checkCpr(fields, options) {
    return this.#door.ask('identity.check_cpr', fields, options);
  }

  checkCvr(fields, options) {
    return this.#door.ask('identity.check_cvr', fields, options);
  }

  checkPostalCode(fields, options) {
    return this.#door.ask('identity.check_postal_code', fields, options);
  }

  checkKle(fields, options) {
    return this.#door.ask('identity.check_kle', fields, options);
  }

  checkCaseNumber(fields, options) {
    return this.#door.ask('identity.check_case_number', fields, options);
  }

  municipality(fields, options) {
    return this.#door.ask('identity.municipality', fields, options);
  }

  municipalities(fields, options) {
    return this.#door.ask('identity.municipalities', fields, options);
  }

  recognise(fields, options) {
    return this.#door.ask('identity.recognise', fields, options);
  }
}

export class Rooms {
  #citizens;
  #interests;
  #ways;
  #ideas;
  #calendar;
  #identity;
  #door;

  constructor(door) {
    this.#door = door;
  }

  get citizens() {
    return (this.#citizens ??= new CitizenRoom(this.#door));
  }

  get interests() {
    return (this.#interests ??= new InterestRoom(this.#door));
  }

  get ways() {
    return (this.#ways ??= new WayRoom(this.#door));
  }

  get ideas() {
    return (this.#ideas ??= new IdeaRoom(this.#door));
  }

  get calendar() {
    return (this.#calendar ??= new CalendarRoom(this.#door));
  }

  get identity() {
    return (this.#identity ??= new IdentityRoom(this.#door));
  }
}
