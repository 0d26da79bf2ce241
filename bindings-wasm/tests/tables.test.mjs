// Methods over tables: whatever holds one comes in, all that is wrong is told at once, and the same bytes go out as elsewhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as lib from 'medborger/tables';
import * as methods from '../js/methods.js';
import { taken } from '../js/table.js';
import { tableIn } from '../js/table-in.js';
import * as native from '../js/wasm/medborger_tables.js';
import { page } from './serve.mjs';
import { tabled } from './tabled.mjs';

const { Column, dates, codes, matching, MedborgerError, opinion, read, sortition, survey, Table, TableError, texts } = lib;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const vectors = JSON.parse(readFileSync(at('../../tests/vectors/tables.json'), 'utf8'));
const expected = vectors.map(({ name, sha256 }) => [name, sha256, true]);
const kinds = (table) => Object.fromEntries(table.columns.map(({ name, kind }) => [name, kind]));

test('every method gives the bytes of its vectors, whatever the order of rows that have none', async () => {
  assert.deepEqual(await tabled({ native, methods, taken, tableIn }, vectors), expected);
});

test('a page gives the same bytes', { skip: process.env.CHROMIUM === undefined, timeout: 240_000 }, async () => {
  await page({ '/js/': at('../js/'), '/tests/': at('./') }, async (page, printed) => {
    const there = await page.evaluate(async (vectors) => {
      const lib = await import('/js/tables.js');
      await lib.init();
      const methods = await import('/js/methods.js');
      const { taken } = await import('/js/table.js');
      const { tableIn } = await import('/js/table-in.js');
      const native = await import('/js/wasm/medborger_tables.js');
      const { tabled } = await import('/tests/tabled.mjs');
      return tabled({ native, methods, taken, tableIn }, vectors);
    }, vectors);
    assert.deepEqual(there, expected);
    assert.deepEqual(printed, []);
  });
});

test('each method has an example, and it is true', () => {
  const declared = readFileSync(at('../js/methods.d.ts'), 'utf8');
  const examples = [...declared.matchAll(/@example\n {3}\* ```js\n([\s\S]*?) {3}\* ```/g)].map(([, text]) => text.replaceAll(/^ {3}\* ?/gm, ''));
  assert.equal(examples.length, 24);
  for (const text of examples) {
    const checks = [];
    const script = text.replaceAll(/^(.*); \/\/ => (.*)$/gm, (_, found, said) => `isSaid(${found}, ${said});`);
    const run = new Function('isSaid', ...Object.keys(lib), script);
    run((found, said) => checks.push([found, said]), ...Object.values(lib));
    assert.ok(checks.length > 0, text);
    for (const [found, said] of checks) assert.deepEqual(found, said, text);
  }
});

test('a table may be held in many ways', () => {
  const expected = [{ id: 'a', n: 1 }, { id: 'b', n: null }, { id: null, n: 3 }];
  const columns = { id: ['a', 'b', undefined], n: [1, NaN, 3] };
  for (const held of [columns, expected, new Map(Object.entries(columns)), read(columns), read(read(expected)), { id: new Set(['a', 'b', null]), n: [1n, null, 3n] }]) {
    const table = read(held);
    assert.deepEqual(table.toArray(), expected);
    assert.deepEqual(kinds(table), { id: 'text', n: 'int' });
    assert.ok(table instanceof Table && table.length === 3);
  }
  assert.deepEqual([...read([])], []);
  assert.equal(read([{}, {}]).length, 2);
  assert.deepEqual(read({ a: [] }).toArray(), []);
});

test('a cell is taken as what it is', () => {
  const table = read({
    bool: [true, null], int: [2 ** 53 - 1, -1], float: [0.5, 1], zero: [-0, 1], mixed: [1, 'x'], big: [2n ** 63n - 1n, -(2n ** 63n)],
    at: [new Date('1969-12-31T23:59:59.999Z'), null], deep: [{ a: [1, 2], b: { c: 'x' } }, { a: null }], list: [['a', 'b'], []], none: [null, undefined],
  });
  assert.deepEqual(kinds(table), {
    bool: 'bool', int: 'int', float: 'float', zero: 'float', mixed: 'text', big: 'int', at: 'instant', deep: 'struct', list: 'list', none: 'text',
  });
  assert.deepEqual(table.toArray(), [
    { bool: true, int: 2 ** 53 - 1, float: 0.5, zero: -0, mixed: '1', big: 2n ** 63n - 1n, at: '1969-12-31T23:59:59.999Z', deep: { a: [1, 2], b: { c: 'x' } }, list: ['a', 'b'], none: null },
    { bool: null, int: -1, float: 1, zero: 1, mixed: 'x', big: -(2n ** 63n), at: null, deep: { a: null, b: null }, list: [], none: null },
  ]);
  assert.deepEqual(read(table).toArray(), table.toArray());
  assert.deepEqual(table.column('at').values, BigInt64Array.of(-1000n, 0n));
  assert.deepEqual([table.column('bool').missing, table.column('int').missing, table.column('bool').get(7)], [1, 0, null]);
  assert.deepEqual(table.select(['int', 'bool']).names, ['int', 'bool']);
  assert.throws(() => table.column('x'), { code: 'column_missing' });
});

test('typed arrays come in and go out as they are', () => {
  const table = read({ a: Float64Array.of(1, NaN), b: BigInt64Array.of(1n, 2n), c: Int16Array.of(-1, 7), d: Uint32Array.of(1, 2 ** 32 - 1), e: Float32Array.of(0.5, 2) });
  assert.deepEqual(kinds(table), { a: 'float', b: 'int', c: 'int', d: 'int', e: 'float' });
  assert.deepEqual(table.toArray()[1], { a: null, b: 2, c: 7, d: 2 ** 32 - 1, e: 2 });
  const found = dates.deadline({ day: ['2026-05-08', null] }, { period: { weeks: 4 } });
  assert.deepEqual(found.column('last_day').values.slice(0, 1), Int32Array.of(Date.parse('2026-06-08') / 86_400_000));
  assert.deepEqual(found.column('last_day').validity, Uint8Array.of(1));
  assert.deepEqual(found.column('explanation').values.codes.length, 2);
  assert.deepEqual(dates.day({ day: found.column('last_day') }).column('week').toArray(), ['2026-W24', null]);
});

test('a day or a time that Date lacks is told by its number', () => {
  const [days, times] = [Int32Array.of(2 ** 31 - 1, 100_000_000, 0), BigInt64Array.of(2n ** 63n - 1n, -(2n ** 63n), -1n)];
  assert.deepEqual(new Column('day', 'day', 3, days, null).toArray(), ['day 2147483647 from 1970-01-01', '+275760-09-13', '1970-01-01']);
  assert.deepEqual(new Column('at', 'local', 3, times, null).toArray(), [
    '9223372036854775807 microseconds from 1970-01-01T00:00:00', '-9223372036854775808 microseconds from 1970-01-01T00:00:00', '1969-12-31T23:59:59.999999',
  ]);
});

test('texts of any length and any letters come back whole', () => {
  const words = ['', 'a', 'æøå', '👋🏽', 'x\ny', 'e\u0301', '\u0000', '𝒳'];
  const cells = Array.from({ length: 200_000 }, (_, n) => (n % 11 === 0 ? null : words[n % words.length] + n));
  assert.deepEqual(read({ cells }).column('cells').toArray(), cells);
  assert.deepEqual(read({ cells: [...cells, 1, true] }).column('cells').toArray(), [...cells, '1', 'true']);
});

test('all bad cells are told at once, and none is shown', () => {
  const error = (() => {
    try {
      dates.deadline({ day: ['2026-05-08', 'hemmeligt', 7, new Date('2026-05-08T10:00:00Z')] }, { period: { weeks: 1 } });
    } catch (error) {
      return error;
    }
    return undefined;
  })();
  assert.ok(error instanceof TableError && error instanceof MedborgerError && error.name === 'TableError');
  assert.deepEqual([error.code, error.kind, error.count, error.faults.length], ['table_cells_invalid', 'invalid', 3, 3]);
  assert.deepEqual(error.cells.toArray().map(({ row, column, code }) => [row, column, code]), [
    [1, 'day', 'cell_not_day'], [2, 'day', 'cell_not_day'], [3, 'day', 'cell_not_midnight'],
  ]);
  assert.deepEqual(error.cells.names, ['row', 'column', 'code', 'expected', 'forventet']);
  assert.doesNotMatch(JSON.stringify([error.message, error.danish, error.faults, error.cells.toArray()]), /hemmeligt/);
  assert.equal(error.faults[0].field, 'day[1]');
  const bad = { big: [2n ** 63n, 1n], half: ['\ud800', 'x'], date: [new Date(NaN), null], odd: [Symbol('x'), () => 1], mixed: [[1], 'x'] };
  assert.throws(() => read(bad), (error) => {
    assert.deepEqual(error.cells.toArray().map(({ row, column, code }) => [row, column, code]), [
      [0, 'big', 'cell_too_large'], [0, 'half', 'cell_not_text'], [0, 'date', 'cell_not_instant'], [0, 'odd', 'cell_not_text'], [1, 'odd', 'cell_not_text'],
      [1, 'mixed', 'cell_not_text'],
    ]);
    return error instanceof TableError;
  });
  assert.throws(() => dates.deadline({ published_at: [] }, { period: { weeks: 1 } }), (error) => error.cells.row(0).code === 'column_missing');
});

test('what is wrong with a call is told as the library tells it', () => {
  const faulty = [
    [() => read(7), 'wrong_type', 'table'],
    [() => read('x'), 'wrong_type', 'table'],
    [() => read([1]), 'wrong_type', 'table'],
    [() => read({ a: 'text' }), 'wrong_type', 'table'],
    [() => read({ a: [1], b: [1, 2] }), 'column_length_differs', 'columns'],
    [() => dates.deadline({ day: [] }, {}), 'missing_field', 'period'],
    [() => dates.deadline({ day: [] }), 'missing_field', 'period'],
    [() => dates.day({ day: [], day_name: [] }), 'column_name_repeated', 'columns'],
    [() => opinion.groups({ votes: { participant: [], statement: [], vote: [] } }, { groupsMax: 99 }), 'opinion_option_out_of_range', 'groupsMax'],
    [() => opinion.groups({ votes: [] }, { groups_max: 5 }), 'unknown_field', 'groups_max'],
    [() => opinion.groups({ votes: { participant: [], statement: [], vote: [] } }, { grupsMax: 5 }), 'unknown_field', 'grupsMax'],
    [() => texts.campaigns({ text: ['x'] }, { similarity: { jaccardMin: 'x' } }), 'wrong_type', 'similarity.jaccardMin'],
    [() => sortition.draw({ people: { id: ['a'] }, quotas: { age_band: { a: [1, 0] } } }, { seats: 1 }), 'table_cells_invalid', 'table'],
    [() => opinion.groups({}), 'missing_field', 'votes'],
    [() => opinion.groups(), 'missing_field', 'tables'],
    [() => codes.cpr({ cpr: [] }, 7), 'wrong_type', 'options'],
    [() => survey.weights({ table: { a: ['x'] }, targets: { a: { y: 1 } } }), 'table_cells_invalid', 'table'],
  ];
  for (const [call, code, field] of faulty) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof MedborgerError, String(error?.stack));
      assert.deepEqual([error.code, error.field], [code, field]);
      return error.danish.length > 0;
    }, String(call));
  }
});

test('a long call tells how far it has come, and stops where somebody says so', () => {
  const votes = vectors.find(({ method }) => method === 'opinion.groups').tables.votes;
  let used = 0;
  opinion.groups({ votes }, { bootstrap: 200, onProgress: (progress) => { used = progress.used; } });
  assert.ok(used > 0);
  const stop = new AbortController();
  assert.throws(() => opinion.groups({ votes }, { bootstrap: 200, signal: stop.signal, onProgress: () => stop.abort() }), { name: 'AbortError' });
  assert.throws(() => opinion.groups({ votes }, { onProgress: () => { throw new RangeError('enough'); }, bootstrap: 200 }), RangeError);
});

test('three hundred calls take no more memory than ten', () => {
  const rows = { day: Array.from({ length: 1000 }, () => '2026-05-08'), text: Array.from({ length: 1000 }, (_, n) => 'x'.repeat(n % 50)) };
  const call = () => {
    dates.day(rows);
    texts.redact(rows);
    assert.throws(() => dates.day({ day: ['x'] }), TableError);
  };
  const { memory } = native.initSync({});
  for (let n = 0; n < 10; n += 1) call();
  const before = memory.buffer.byteLength;
  for (let n = 0; n < 300; n += 1) call();
  assert.equal(memory.buffer.byteLength, before);
});

test('what Temporal says is read where it means the same', { skip: process.env.CHROMIUM === undefined, timeout: 120_000 }, async (context) => {
  const there = await page({ '/js/': at('../js/') }, (page) =>
    page.evaluate(async () => {
      if (typeof Temporal === 'undefined') return undefined;
      const { init, read } = await import('/js/tables.js');
      await init();
      const moment = Temporal.Instant.from('2026-01-15T16:00:00.123456789Z');
      const zoned = moment.toZonedDateTimeISO('Europe/Copenhagen');
      const table = read({ a: [moment, zoned], b: [zoned.toPlainDate(), zoned.toPlainDate().withCalendar('hebrew')], c: [zoned.toPlainDateTime(), null] });
      return [table.columns.map(({ kind }) => kind), table.toArray()];
    }));
  if (there === undefined) return context.skip('this browser has no Temporal');
  const [a, b] = ['2026-01-15T16:00:00.123456Z', '2026-01-15'];
  assert.deepEqual(there, [['instant', 'day', 'local'], [{ a, b, c: '2026-01-15T17:00:00.123456' }, { a, b, c: null }]]);
});

test('the examples of the READMEs are true', async () => {
  for (const file of ['../README.md', '../../README.md']) {
    const [, code] = /```js\n(import \{[^}]*\} from 'medborger\/tables';.*?)```/s.exec(readFileSync(at(file), 'utf8'));
    const printed = [];
    const script = code.replaceAll(/^import .*$/gm, '').replaceAll('console.log', 'print');
    const run = new (Object.getPrototypeOf(async () => {}).constructor)('print', ...Object.keys(lib), script);
    await run((...said) => printed.push(said.map((of) => (typeof of === 'string' ? of : JSON.stringify(of))).join(' ')), ...Object.values(lib));
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    assert.ok(said.length >= 3);
    assert.deepEqual(printed, said, file);
  }
});

test('a table of apache-arrow comes in and goes out with its types', async () => {
  const arrow = await import('apache-arrow');
  const own = read({
    flag: [true, null, false], whole: [1n, null, -(2n ** 60n)], number: [0.5, null, 2], text: ['æ', null, '👋'], at: [new Date('2026-01-15T16:00:00.123Z'), null, new Date(-1)],
    deep: [{ a: 1, b: ['x'] }, null, { a: null, b: [] }],
  });
  const found = dates.deadline({ ...Object.fromEntries(own.columns.map((column) => [column.name, column])), day: ['2026-05-08', null, '2026-12-24'] }, { period: { weeks: 4 } });
  const bytes = arrow.tableToIPC(found.toArrow(arrow), 'file');
  const there = arrow.tableFromIPC(bytes);
  assert.equal(String(there.getChild('last_day').type), 'Date32<DAY>');
  assert.equal(String(there.getChild('closes_at').type), 'Timestamp<MICROSECOND, UTC>');
  assert.match(String(there.getChild('explanation').type), /^Dictionary</);
  assert.equal(there.numRows, 3);
  const back = read(there);
  assert.deepEqual(back.toArray(), found.toArray());
  assert.deepEqual(back.column('closes_at').values, found.column('closes_at').values);
  assert.deepEqual(kinds(back), { ...kinds(found), explanation: 'text' });
  const vectors = { n: arrow.vectorFromArray([1, 2, null], new arrow.Int32()), s: arrow.vectorFromArray(['a', 'b', 'a']), t: arrow.vectorFromArray([0, 1, null], new arrow.TimestampNanosecond()) };
  assert.deepEqual(kinds(read(vectors)), { n: 'int', s: 'text', t: 'local' });
  const parts = new arrow.Table([...there.batches, ...there.slice(1, 3).batches]);
  assert.deepEqual(read(parts).column('at').toArray(), [0, 1, 2, 1, 2].map((row) => found.column('at').get(row)));
});

test('whatever is handed over by mistake is told as the library tells faults', () => {
  const odd = [undefined, null, 0, -1, NaN, Infinity, 1n, 'x', '', true, [], [null], [[]], {}, { at: {} }, { day: 7 }, { day: [Symbol('x')] }, new Map([[7, []]]),
    new Date(NaN), Symbol('x'), () => 1, Object.create(null), new Uint8Array(3), { '\ud800': [1] }, { day: [new Map(), new Set([1]), /x/, new Error('x'), new Date()] },
    { day: { length: 2 } }, [{ a: 1 }, new Date()], { get day() { return ['x']; } }, new Proxy({}, {}), { votes: 7 }, { table: [], targets: [] }, new DataView(new ArrayBuffer(2))];
  const cycle = { day: [] };
  cycle.day.push(cycle);
  odd.push(cycle, { day: [Array.from({ length: 3 }).reduce((inner) => [inner], 'x'), 'x'] });
  let held = 0;
  const hold = (name, call) => {
    try {
      call();
    } catch (error) {
      assert.ok(error instanceof MedborgerError, `${name}: ${error?.stack}`);
      assert.ok(error.danish.length > 0 && error.faults.length > 0, name);
      held += 1;
    }
  };
  for (const one of odd) {
    hold('read', () => read(one));
    for (const [subject, of] of Object.entries({ codes, dates, matching, opinion, sortition, survey, texts })) {
      for (const [name, method] of Object.entries(of)) {
        for (const other of odd) hold(`${subject}.${name}(${typeof one}, ${typeof other})`, () => method(one, other));
        const { tables } = methods[subject][name];
        hold(`${subject}.${name}`, () => method(Object.fromEntries(tables.map(({ key }) => [key, one])), {}));
      }
    }
  }
  assert.ok(held > 10_000, String(held));
  assert.deepEqual(read({ day: ['2026-05-08'] }).toArray(), [{ day: '2026-05-08' }]);
});
