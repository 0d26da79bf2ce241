import * as glue from '../../../js/wasm/medborger_form.js';
import type { Fault } from '../client.js';
import { asFault, loading, type Told } from '../module.js';
import type { Content, Hearing } from './model.js';

// The server's own rules: the module of `medborger/form`. As the build lays it out, this is a part beside the elements, and the module
// lies where `medborger/form` has it.
const { init, native } = loading(glue, () => new URL('../../dist/form.wasm', import.meta.url));

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
