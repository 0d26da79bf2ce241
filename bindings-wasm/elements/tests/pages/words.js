import { texts } from '/elements/index.js';

texts('en', { 'hearing.send': 'Hand it in' });
