import * as loader from '../../../js/loading.js';
import * as glue from '../../../js/wasm/medborger_form.js';
import type { Fault } from '../client.js';
import type { Content, Hearing } from './model.js';

// The server's own rules, in the page: the module of `medborger/form`, asked in the names that travel. `medborger/form` itself brings the
// names of all types of JavaScript along, 16 kB with gzip that nothing here would use.

// As the build lays it out: this is a part beside the elements, the module lies where `medborger/form` has it.
// `loading` is the package's own: its types tell of what others use.
const { loading } = loader as unknown as { loading(module: typeof glue, beside: () => URL): Loaded };
const { init, native } = loading(glue, () => new URL('../../dist/form.wasm', import.meta.url));

interface Loaded {
  init(source: undefined, options: { integrity: string }): Promise<void>;
  native(): typeof glue;
}

interface Told {
  readonly code: string;
  readonly field?: string | null;
  readonly message: string;
  readonly danish: string;
}

const asFault = ({ code, field, message, danish }: Told): Fault => ({ code, field: field ?? null, english: message, danish });

/** What the server would find wrong with a response, whatever the page does not know aside. */
export async function check(content: Content, { questions, documents, policy }: Hearing): Promise<readonly Fault[]> {
  await init(undefined, { integrity: FORM_INTEGRITY });
  const sections = documents.flatMap((document) => document.sections.map(({ section }) => section));
  const body = { content, questions, sections, names_required: policy.names_required, mandate_required: policy.mandate_required };
  try {
    const { faults } = JSON.parse(native().ask(JSON.stringify({ name: 'response.check', body }))) as { faults: Told[] };
    return faults.map(asFault);
  } catch (error) {
    const { faults } = error as { faults?: readonly Told[] };
    if (faults === undefined || faults.length === 0) throw error;
    return faults.map(asFault);
  }
}
