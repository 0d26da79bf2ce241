// What is said, in Danish where the machine's locale is Danish, and in English otherwise.

const DANISH = {
  help: `Skriver en lille portal med medborger i en tom mappe.

  npm create medborger [mappe]

  mappe         hvor portalen skal ligge; medborger-portal, hvis intet andet siges
  -y, --yes     spørg ikke
  -h, --help    vis denne hjælp

En mappe, der har noget i sig, bliver ikke rørt.`,
  where: (name) => `Hvilken mappe skal portalen ligge i? (${name}) `,
  stopped: 'Afbrudt. Intet er skrevet.',
  unknownOption: (option) => `Tilvalget ${option} kendes ikke. Se --help.`,
  tooMany: 'Giv kun én mappe. Har navnet mellemrum, så sæt det i anførselstegn.',
  notEmpty: (folder) => `Mappen ${folder} har noget i sig. Intet er skrevet: vælg en anden eller en tom mappe.`,
  notFolder: (folder) => `${folder} er en fil, ikke en mappe. Intet er skrevet.`,
  throughFile: (folder) => `${folder} kan ikke oprettes: noget på vejen dertil er en fil, ikke en mappe.`,
  notAllowed: (folder) => `Du har ikke lov til at skrive i ${folder}. Vælg en anden mappe, fx i din egen hjemmemappe.`,
  readOnly: (folder) => `${folder} ligger på et drev, der kun kan læses.`,
  badName: (folder) => `${folder} kan ikke være navnet på en mappe her: det er for langt eller har tegn, der ikke må bruges.`,
  full: 'Der er ikke plads på drevet. Det, der nåede at blive skrevet, er fjernet igen.',
  meanwhile: 'En anden skrev i mappen samtidig. Det, som den anden skrev, er ikke rørt.',
  failed: (code) => `Portalen kunne ikke skrives (${code}). Det, der nåede at blive skrevet, er fjernet igen.`,
  done: (folder, steps) => `Portalen ligger i ${folder}. Nu:

${steps.map((step) => `  ${step}`).join('\n')}

Åbn så http://localhost:3000. README.md siger, hvor din egen session skal ind.`,
};

const ENGLISH = {
  help: `Writes a small portal with medborger into an empty folder.

  npm create medborger [folder]

  folder        where the portal is to lie; medborger-portal unless it is given
  -y, --yes     ask nothing
  -h, --help    show this help

A folder that has something in it is left as it is.`,
  where: (name) => `Which folder shall the portal lie in? (${name}) `,
  stopped: 'Stopped. Nothing was written.',
  unknownOption: (option) => `The option ${option} is unknown. See --help.`,
  tooMany: 'Give one folder only. If its name has spaces, put it in quotation marks.',
  notEmpty: (folder) => `The folder ${folder} has something in it. Nothing was written: choose another folder, or an empty one.`,
  notFolder: (folder) => `${folder} is a file, not a folder. Nothing was written.`,
  throughFile: (folder) => `${folder} can't be made: something on the way there is a file, not a folder.`,
  notAllowed: (folder) => `You may not write in ${folder}. Choose another folder, such as one in your own home.`,
  readOnly: (folder) => `${folder} lies on a drive that can only be read.`,
  badName: (folder) => `${folder} can't be the name of a folder here: it is too long, or has characters that may not be used.`,
  full: 'The drive is full. What was written so far has been removed again.',
  meanwhile: 'Somebody else wrote into the folder at the same time. What they wrote was left as it is.',
  failed: (code) => `The portal could not be written (${code}). What was written so far has been removed again.`,
  done: (folder, steps) => `The portal lies in ${folder}. Now:

${steps.map((step) => `  ${step}`).join('\n')}

Then open http://localhost:3000. README.md says where your own session goes in (in Danish, with a summary in English).`,
};

/** The texts for a locale, such as `da-DK`. */
export const textsOf = (locale) => (/^da\b/i.test(locale) ? DANISH : ENGLISH);
