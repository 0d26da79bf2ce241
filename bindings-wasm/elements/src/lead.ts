/** Leads the focus to what has this id, once it is shown. Whoever is elsewhere in the page stays there. */
export async function leadTo(element: HTMLElement & { updateComplete: Promise<unknown>; requestUpdate(): void }, id: string): Promise<void> {
  element.requestUpdate();
  await element.updateComplete;
  const active = document.activeElement;
  if (active && active !== document.body && !element.contains(active)) return;
  const found = element.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  found?.scrollIntoView({ block: 'nearest' });
  found?.focus({ preventScroll: true });
}
