// The core counts in characters, which are Unicode scalar values; a page in units of UTF-16, of which an emoji has two or more.

/** A text with both counts. */
export class Characters {
  /** Where each character begins, in units, and behind the last where the text ends. */
  readonly #units: Uint32Array;

  constructor(readonly text: string) {
    const units: number[] = [];
    for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) units.push(at);
    units.push(text.length);
    this.#units = Uint32Array.from(units);
  }

  /** How many characters there are. */
  get length(): number {
    return this.#units.length - 1;
  }

  /** Where a character begins; the text's end for what lies behind it. */
  unit(char: number): number {
    return this.#units[Math.min(Math.max(char, 0), this.length)] ?? 0;
  }

  /** Which character stands at a unit: in the middle of one, that one. */
  char(unit: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#units[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  /**
   * A stretch, made larger until it cuts nothing that people take for one sign: a letter and its marks, a family of emojis. Without
   * `Intl.Segmenter` it cuts no character.
   */
  whole(start: number, end: number): readonly [start: number, end: number] {
    if (!('Segmenter' in Intl)) return [start, end];
    const [from, to] = [this.unit(start), this.unit(end)];
    const segments = signs(this.text);
    const first = segments.containing(from);
    const last = to > from ? segments.containing(to - 1) : undefined;
    return [first ? this.char(first.index) : start, last ? this.char(last.index + last.segment.length) : end];
  }
}

let segmenter: Intl.Segmenter | undefined;
const signs = (text: string) => (segmenter ??= new Intl.Segmenter('da', { granularity: 'grapheme' })).segment(text);
