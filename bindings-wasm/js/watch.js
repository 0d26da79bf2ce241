// What a long call does now and then.
import { callable, object, wrongType } from './fields.js';

/** Tells how far a call has come, and looks whether to go on; nothing where nobody asks for it. */
export function hook(options) {
  const { onProgress: told, signal: stops } = object(options, 'options') ?? {};
  const [onProgress, signal] = [callable(told, 'onProgress'), object(stops, 'signal')];
  if (signal !== undefined && typeof signal.throwIfAborted !== 'function') {
    throw wrongType('signal', 'an AbortSignal', 'et AbortSignal');
  }
  signal?.throwIfAborted();
  if (onProgress === undefined && signal === undefined) return undefined;
  return (used, max) => {
    onProgress?.({ used, max });
    signal?.throwIfAborted();
  };
}
