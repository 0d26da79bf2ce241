import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { render } from '@lit-labs/ssr/lib/render.js';
import { html, type TemplateResult } from 'lit-html';

/** The marks by which Lit finds its parts again: the elements render anew what a server rendered. */
const MARKS = /<!--(\/?lit-part[^>]*|lit-node [^>]*|\?lit\$[^>]*)?-->|<\?>/g;

/** What a `textarea` holds, which Lit writes on a server in no other place than an attribute; there it is escaped as a text is. */
const TEXT = /(<textarea[^>]*?) data-text="([^"]*)"([^>]*>)/g;

/**
 * A template as HTML. Texts are escaped by Lit, so that neither a mark nor an attribute can be anybody's words. Of a property that is
 * true or false, Lit makes an attribute that says so; in HTML it is true wherever it stands.
 */
export async function htmlOf(template: TemplateResult): Promise<string> {
  const text = await collectResult(render(html`<div class="medborger">${template}</div>`));
  // A line's end at the very beginning would be the tag's own.
  return text.replace(MARKS, '').replace(TEXT, '$1$3\n$2').replace(/ checked="false"/g, '').replace(/ checked="true"/g, ' checked');
}
