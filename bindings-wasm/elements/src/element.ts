import { LitElement } from 'lit';
import { common } from './texts/common.js';
import { whenTextsChange, type Language } from './texts/index.js';

/**
 * What every element is: Lit in the light DOM, so that the host's styles hold and labels reach their fields. What stands in the
 * element already, rendered by the host's server, works until the element has something better, and then goes.
 */
export abstract class MedborgerElement extends LitElement {
  static readonly version = VERSION;

  static override properties = { server: { type: String } };

  /** Where the protocol is. */
  declare server: string;

  /** How far the server's clock is from the page's, in milliseconds; what it said last. */
  #skew = 0;
  #took = false;
  #marker = document.createComment('');
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.server = '/medborger';
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    // Ours comes before the mark, what the server rendered stands behind it.
    this.prepend(this.#marker);
    this.renderOptions.renderBefore = this.#marker;
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('medborger');
    this.#stop = whenTextsChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** English where the page is, here or above; Danish otherwise. */
  get language(): Language {
    return this.closest('[lang]')?.getAttribute('lang')?.toLowerCase().startsWith('en') ? 'en' : 'da';
  }

  /** What all elements say, in the element's language. */
  protected get common() {
    return common(this.language);
  }

  /** Now, by the server's clock where it said so: the page's may be wrong. */
  protected get now(): number {
    return Date.now() + this.#skew;
  }

  /** `fetch`, with an eye on the server's clock. */
  protected readonly fetch: typeof fetch = async (input, init) => {
    const asked = Date.now();
    const response = await fetch(input, init);
    const said = Date.parse(response.headers.get('date') ?? '');
    // A header of whole seconds says nothing of less; an answer on the way for long says little.
    const skew = said - (asked + Date.now()) / 2;
    if (!Number.isNaN(skew)) this.#skew = Math.abs(skew) > 2_000 ? skew : 0;
    return response;
  };

  /** Whether what the server rendered still stands. */
  protected get hasFallback(): boolean {
    return !this.#took && [...this.#fallback()].some((node) => node.nodeType === Node.ELEMENT_NODE);
  }

  *#fallback(): Generator<ChildNode> {
    let next = this.#marker.nextSibling;
    while (next !== null) {
      const node = next;
      next = node.nextSibling;
      yield node;
    }
  }

  /**
   * Takes over from what the server rendered: gives what somebody wrote into its forms, by the fields' names, and which field they were
   * in, so that nothing that was typed before the script came is lost.
   */
  protected takeOver(): { written: Map<string, string[]>; focused: string | undefined } {
    const written = new Map<string, string[]>();
    let focused: string | undefined;
    if (this.#took) return { written, focused };
    this.#took = true;
    for (const node of [...this.#fallback()]) {
      if (node instanceof Element) {
        const forms = node instanceof HTMLFormElement ? [node] : [...node.querySelectorAll('form')];
        const active = node.contains(document.activeElement) ? document.activeElement : null;
        focused ??= active?.getAttribute('name') ?? undefined;
        for (const form of forms) {
          for (const [name, value] of new FormData(form)) {
            if (typeof value === 'string' && value !== '') written.set(name, [...(written.get(name) ?? []), value]);
          }
        }
      }
      node.remove();
    }
    return { written, focused };
  }

  /** Tells the host. */
  protected tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`medborger-${name}`, { detail, bubbles: true }));
  }
}
