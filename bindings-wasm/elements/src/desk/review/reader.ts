// The text in the page, counted in units of UTF-16: all that stands in the reader is the response's own words, so that a place in it is
// how much text stands before.

export interface Selected {
  readonly start: number;
  readonly end: number;
}

function before(root: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is selected in the reader, or where its caret stands; nothing where that is elsewhere. */
export function selected(root: HTMLElement): Selected | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!root.contains(startContainer) || !root.contains(endContainer)) return undefined;
  return { start: before(root, startContainer, startOffset), end: before(root, endContainer, endOffset) };
}

/** The text node that holds a unit. At a border the later one, where the caret is seen at the begin of a place. */
function pointOf(root: Node, unit: number): readonly [node: Node, offset: number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let [at, last] = [0, root as Node];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (unit < at + node.length) return [node, unit - at];
    at += node.length;
    if (node.length > 0) last = node;
  }
  return last === root ? [root, 0] : [last, (last as Text).length];
}

/** Puts the caret somewhere, or selects a stretch. */
export function select(root: HTMLElement, start: number, end = start): void {
  const [from, to] = [pointOf(root, start), pointOf(root, end)];
  document.getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
}
