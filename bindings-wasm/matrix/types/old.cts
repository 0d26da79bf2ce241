import medborger = require('medborger');

export const check: typeof medborger.check = medborger.check;
