/** An answer of the protocol as it travels: `text_version`, not `textVersion`. */
export type Answer<View> = object & { readonly __of?: View };

/** What a page without JavaScript is told of where it stands. */
export interface Page {
  /** `da` unless it is given. */
  language?: 'da' | 'en';
  /** Where the protocol is; `/medborger` unless it is given. */
  server?: string;
  /** Milliseconds since 1970: by this the countdown is told. */
  now: number;
}
