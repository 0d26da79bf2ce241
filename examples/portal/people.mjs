// Who one can be in the portal. Nobody has these names, and whoever opens the page chooses freely: a real portal asks MitID.

const id = (last) => `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;

export const STAFF = id(0x5001);
export const GREEN = id(0x0a01);

export const PEOPLE = {
  ida: { name: 'Ida Prøve', what: 'borger i Eksempelby', citizen: id(0xc001), email: 'ida@eksempel.dk' },
  bo: { name: 'Bo Eksempel', what: 'borger i Nørre Opdigt', citizen: id(0xc002), email: 'bo@eksempel.dk' },
  eva: { name: 'Eva Opdigt', what: 'formand for foreningen Grønne Stier', citizen: id(0xc003), email: 'eva@eksempel.dk', organisation: GREEN },
  karl: { name: 'Karl Skabelon', what: 'sagsbehandler i kommunen', staff: STAFF },
};

/** Who they are to the town. */
export const actorOf = (person) =>
  person === undefined ? { kind: 'public' } : person.staff ? { kind: 'staff', staff: person.staff } : { kind: 'citizen', citizen: person.citizen };
