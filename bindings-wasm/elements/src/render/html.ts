import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { render } from '@lit-labs/ssr/lib/render.js';
import type { TemplateResult } from 'lit-html';

/**
 * A template as HTML. Texts are escaped by Lit; the marks by which Lit finds its parts again go, because the elements render anew
 * what a server rendered.
 */
export async function htmlOf(template: TemplateResult | unknown): Promise<string> {
  const text = await collectResult(render(template));
  return text.replace(/<!--(\/?lit-part[^>]*|lit-node [^>]*|\?lit\$[^>]*)?-->/g, '');
}
