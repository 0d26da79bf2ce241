const medborger = require('medborger');
const { computed } = require('../task.mjs');

import('medborger').then(({ MedborgerError }) => {
  if (MedborgerError !== medborger.MedborgerError) throw new Error('two libraries');
  console.log(JSON.stringify(computed(medborger)));
});
