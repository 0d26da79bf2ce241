import { KINDS, type Kind } from './places.js';

/** What a key asks for. */
export type Act =
  | { readonly do: 'next' | 'back' | 'mark' | 'hide' | 'stand' | 'escape' | 'undo' | 'skip' | 'approve' }
  | { readonly do: 'kind'; readonly kind: Kind };

/** Keys that hold wherever one is in the review, also in a field. */
function everywhere({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Act | undefined {
  return (ctrlKey || metaKey) && !altKey && key === 'Enter' ? { do: 'approve' } : undefined;
}

/** What a key means. Single keys hold in the text and the list of places alone (WCAG 2.1.4): nobody writes there. */
export function actOf(event: KeyboardEvent, isReading: boolean): Act | undefined {
  const always = everywhere(event);
  if (always || !isReading || event.isComposing) return always;
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z') return { do: 'undo' };
  if (ctrlKey || metaKey || altKey) return undefined;
  const kind = /^[1-9]$/.test(key) ? KINDS[Number(key) - 1] : undefined;
  if (kind) return { do: 'kind', kind };
  switch (key.toLowerCase()) {
    case 'n': return { do: 'next' };
    case 'b': return { do: 'back' };
    case 's': return { do: 'skip' };
    case ' ': return { do: 'mark' };
    case 'enter': return { do: 'hide' };
    case 'delete':
    case 'backspace': return { do: 'stand' };
    case 'escape': return { do: 'escape' };
    default: return undefined;
  }
}
