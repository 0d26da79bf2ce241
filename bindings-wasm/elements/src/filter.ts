/** What somebody looked for in the list that the server rendered; `everything` where it was nothing. */
export function lookedFor<F extends object>(element: HTMLElement, everything: F): F {
  const form = element.querySelector<HTMLFormElement>('form[role=search]');
  if (!form) return everything;
  const said = new FormData(form);
  return Object.fromEntries(Object.entries(everything).map(([name, blank]) => [name, String(said.get(name) ?? blank)])) as F;
}
