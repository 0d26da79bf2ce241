// What the vectors of tables give, in Node as in a browser: the SHA-256 of all that a method answers, as Rust hashes it.

/** Bytes one behind the other. */
function bytes() {
  const parts = [];
  const add = (part) => parts.push(part instanceof Uint8Array ? part : new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  const count = (number) => add(Uint32Array.of(number));
  const text = (of) => {
    const encoded = new TextEncoder().encode(of);
    count(encoded.length);
    add(encoded);
  };
  return { add, count, text, all: () => new Blob(parts).arrayBuffer() };
}

function column(out, { name, kind, values, validity }) {
  out.text(name);
  out.text(kind);
  out.add(Uint8Array.of(validity === null ? 0 : 1));
  if (validity !== null) out.add(validity);
  switch (kind) {
    case 'text':
      return values.forEach(out.text);
    case 'choice':
      out.add(values.codes);
      out.count(values.labels.length);
      return values.labels.forEach(out.text);
    case 'struct':
      out.count(values.columns.length);
      return values.columns.forEach((field) => column(out, field));
    case 'list':
      out.add(values.offsets);
      return column(out, values.items);
    default:
      return out.add(values);
  }
}

function whole(out, table) {
  out.count(table.length);
  out.count(table.columns.length);
  table.columns.forEach((of) => column(out, of));
}

async function digest({ table, tables, report, svg }) {
  const out = bytes();
  whole(out, table);
  for (const name of Object.keys(tables).sort()) {
    out.text(name);
    whole(out, tables[name]);
  }
  out.text(report ?? '');
  out.text(svg ?? '');
  const hash = await crypto.subtle.digest('SHA-256', await out.all());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Each vector's hash, and whether another order of rows that have none changed it; `lib` has the entry, its module and its helpers. */
export async function tabled({ native, methods, taken, tableIn }, vectors) {
  const run = ({ method, options }, tables) => {
    const [subject, name] = method.split('.');
    const { also } = Object.values(methods[subject]).find((of) => of.name === `${subject}.${name}`);
    const names = Object.keys(tables);
    const given = names.map((of) => tableIn(native, tables[of]));
    const outcome = native.nativeAnalyse(method, names, given, JSON.stringify(options), undefined);
    const others = Object.fromEntries(also.map(({ name: of }) => [of, taken(outcome.other(of))]));
    return { table: taken(outcome.table()), tables: others, report: outcome.report(), svg: outcome.svg() };
  };
  const ordered = (columns, order) => Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, order.map((row) => cells[row])]));
  const hashes = [];
  for (const vector of vectors) {
    const outcome = run(vector, vector.tables);
    const hash = await digest(outcome);
    let same = true;
    for (const name of vector.any_order) {
      const columns = vector.tables[name];
      const rows = Object.values(columns)[0].length;
      const backwards = Array.from({ length: rows }, (_, row) => rows - 1 - row);
      const rotated = Array.from({ length: rows }, (_, row) => (row + Math.floor(rows / 3)) % rows);
      for (const order of [backwards, rotated]) {
        const again = run(vector, { ...vector.tables, [name]: ordered(columns, order) });
        if (vector.rows_return) {
          const there = outcome.table.toArray();
          same &&= JSON.stringify(again.table.toArray()) === JSON.stringify(order.map((row) => there[row]));
          again.table = outcome.table;
        }
        same &&= (await digest(again)) === hash;
      }
    }
    hashes.push([vector.name, hash, same]);
  }
  return hashes;
}
