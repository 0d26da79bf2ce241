// Server-sent events, out of the pieces in which they come.

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  /** The event's id; null where it has none. */
  readonly id: string | null;
}

/** The events of a body, until it ends. What breaks off in the middle of an event is no event. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      // A carriage return at the end may be half a line break.
      const whole = rest.replace(/\r(?!$)\n?/g, '\n').split('\n\n');
      rest = whole.pop()!;
      for (const text of whole) {
        const event = parsed(text);
        if (event !== undefined) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parsed(text: string): ServerEvent | undefined {
  let [event, id] = ['message', null as string | null];
  const data: string[] = [];
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
    else if (name === 'id') id = value;
  }
  return data.length === 0 ? undefined : { event, data: data.join('\n'), id };
}
