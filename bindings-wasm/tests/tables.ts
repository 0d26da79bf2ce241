// What the types of tables say, and what they refuse.
import { codes, dates, init, opinion, read, sortition, survey, Table, TableError, texts } from 'medborger/tables';
import type { Cell, Column, GroupsOptions, TableLike } from 'medborger/tables';

await init();
const rows: readonly { day: string; n: number }[] = [{ day: '2026-05-08', n: 1 }];
const held: TableLike[] = [rows, { day: ['2026-05-08', null], n: Int32Array.of(1, 2) }, new Map([['day', ['2026-05-08']]]), read(rows), { day: new Set(['2026-05-08']) }];
const found: Table = dates.deadline(rows, { period: { weeks: 4 }, roll: 'backward', onProgress: ({ used }) => used });
const column: Column = found.column('last_day');
if (column.kind === 'day') {
  const days: Int32Array = column.values;
  days.fill(0);
} else if (column.kind === 'choice') {
  const [label]: readonly (string | undefined)[] = column.values.labels;
  label?.trim();
} else if (column.kind === 'instant') {
  const at: bigint | undefined = column.values[0];
  at?.toString();
}
const cells: Cell[] = column.toArray();
for (const row of found) cells.push(row['day'] ?? null);
const options: GroupsOptions = { groupsMax: 4, mode: 'polis' };
const groups = opinion.groups({ votes: rows }, options);
const tables: Table[] = [groups.table, groups.statements, groups.byGroup, ...held.map(read)];
const picture: string = sortition.chances({ people: rows, quotas: { area: { nord: [1, 2] } } }, { seats: 2 }).svg;
survey.weights({ table: rows, targets: { age: { '18-29': 0.2 } } }, { trimMax: 3 });
texts.themes({ table: rows, keywords: { trafik: ['vej'] } });
codes.cpr(found, { on: '2026-01-01', repair: true });
try {
  read(rows);
} catch (error) {
  if (error instanceof TableError) {
    const count: number = error.count;
    tables.push(error.cells);
    count.toFixed();
  }
}
picture.trim();

// @ts-expect-error: a period must be said.
dates.deadline(rows, {});
// @ts-expect-error: and options with it.
dates.deadline(rows);
// @ts-expect-error: a column is no text.
read({ day: '2026-05-08' });
// @ts-expect-error: the core's own names are not JavaScript's.
opinion.groups({ votes: rows }, { groups_max: 4 });
// @ts-expect-error: a mode that there is not.
opinion.groups({ votes: rows }, { mode: 'pca' });
// @ts-expect-error: the votes must be there.
opinion.groups({});
// @ts-expect-error: only a draw's chances have a picture.
groups.svg;
// @ts-expect-error: a table is read, not made.
new Table([], 0);
