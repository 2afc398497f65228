/** A copy as one accessible page: static, without scripts, and nothing is loaded from elsewhere. */
import { createHash } from 'node:crypto';
import type { Copy } from './copy.ts';
import type { Card } from './saying.ts';

const STYLE =
  'body{font:1.1875rem/1.5 Arial,sans-serif;color:#0b0c0c;background:#fff;max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}' +
  'h1{font-size:2rem;line-height:1.2}h2{font-size:1.5rem;margin:2rem 0 .5rem}dt{font-weight:bold}dd{margin:0 0 .5rem}' +
  '.source{color:#505a5f;font-size:1rem}';

/** What a page may do, as a Content-Security-Policy: be read, with its own style. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stands between tags or in a quoted attribute. Controls, and marks that turn the direction, are left out. */
export function escape(text: string): string {
  return text
    .replaceAll(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** The page. Everything in it that comes from the agreement goes through `escape`. */
export function toHtml({ document, publisher, record, withheld, cards }: Copy): string {
  const body = [
    `<h1>${escape(document.title)}</h1>`,
    recordHtml(record),
    withheld.length > 0
      ? '<p>Parts of this agreement are not published. The reason stands in their place.</p>'
      : '',
    ...cards.map(cardHtml),
  ];
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.title)} - ${escape(publisher)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

function recordHtml(record: Copy['record']): string {
  const rows = record.map(([label, value]) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`);
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function cardHtml({ title, lines, source }: Card): string {
  const items = lines.map((line) => `<li>${escape(line)}</li>`).join('\n');
  const where = source === null ? '' : `\n<p class="source">In the agreement: ${escape(source)}</p>`;
  return `<section>\n<h2>${escape(title)}</h2>\n<ul>\n${items}\n</ul>${where}\n</section>`;
}
