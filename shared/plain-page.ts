/** A plain HTML page without scripts, in the style of GOV.UK. */
import { sha256 } from './digest.ts';

export interface PlainPage {
  /** In the bar above the page. */
  header: string;
  title: string;
  /** HTML; any text from outside must have gone through `escapeHtml`. */
  body: string;
}

const STYLE = `
  body { margin: 0; color: #0b0c0c; background: #fff; font: 1.1875rem/1.4 arial, sans-serif; }
  header { background: #0b0c0c; color: #fff; padding: .75rem 1rem; font-weight: 700; }
  main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 1rem; }
  h2 { font-size: 1.5rem; line-height: 1.2; margin: 2rem 0 .75rem; }
  .note { border-left: .6rem solid #b1b4b6; padding: .75rem 1rem; margin: 0 0 1.5rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { border-top: 1px solid #b1b4b6; padding: .6rem 0; }
  a, button strong { color: #1a65a6; text-decoration: underline; }
  a:hover, button:hover strong { color: #0f385c; text-decoration-thickness: .2rem; }
  button { width: 100%; padding: .3rem 0; border: 0; background: none; color: inherit; font: inherit;
    text-align: left; cursor: pointer; }
  button strong { display: block; }
  a:focus-visible, button:focus-visible { outline: .2rem solid #0b0c0c; background: #fd0; }
  a:focus-visible, button:focus-visible strong { color: #0b0c0c; }
`;

const DIGEST = sha256(STYLE, 'base64');

/** The content security policy: the page loads nothing but its own style; `formAction` is where its forms may post. */
export const plainPagePolicy = (formAction = "'none'"): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${DIGEST}'`,
    'img-src data:',
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export function plainPage({ header, title, body }: PlainPage): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:," />
    <style>${STYLE}</style>
  </head>
  <body>
    <header>${escapeHtml(header)}</header>
    <main>
      <h1>${escapeHtml(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
