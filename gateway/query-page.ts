/** The demonstration's query page: GraphiQL from the installed packages, so that it works offline. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor writes style attributes.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the page loads, by path below /query-page/. */
const FILES = {
  'react.js': { in: 'react', file: 'umd/react.production.min.js', type: 'text/javascript' },
  'react-dom.js': { in: 'react-dom', file: 'umd/react-dom.production.min.js', type: 'text/javascript' },
  'graphiql.js': { in: 'graphiql', file: 'graphiql.min.js', type: 'text/javascript' },
  'graphiql.css': { in: 'graphiql', file: 'graphiql.min.css', type: 'text/css' },
};

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Register federation</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/query-page/graphiql.css" />
    <link rel="stylesheet" href="/query-page/page.css" />
  </head>
  <body>
    <div id="query-page">Loading …</div>
    <script src="/query-page/react.js"></script>
    <script src="/query-page/react-dom.js"></script>
    <script src="/query-page/graphiql.js"></script>
    <script src="/query-page/page.js"></script>
  </body>
</html>
`;

const STYLE = 'html, body, #query-page { height: 100%; margin: 0; }\n';

const DEFAULT_QUERY = `# Get a token:  npm run --silent token -- --party met-police --role DPO
# and put it into the headers below:  { "Authorization": "Bearer <token>" }
query Agreements {
  agreements(first: 20) {
    nodes {
      party { id name }
      reference
      title
      inForce
      signatories { name }
    }
    completeness { answered missing missingBecause { party code } }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const SCRIPT = `const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const options = {
  fetcher,
  defaultQuery: ${JSON.stringify(DEFAULT_QUERY)},
  defaultHeaders: '{ "Authorization": "Bearer " }',
  defaultEditorToolsVisibility: 'headers',
  isHeadersEditorEnabled: true,
  shouldPersistHeaders: false,
};
ReactDOM.createRoot(document.getElementById('query-page')).render(React.createElement(GraphiQL, options));
`;

/** The path of the page. */
export const QUERY_PAGE = '/query-page';

/** Serves the page and what it loads. Register it as a plugin: its hook is for these routes only. */
export async function serveQueryPage(http: FastifyInstance): Promise<void> {
  const contents = new Map<string, Buffer>();
  const read = (name: keyof typeof FILES) => {
    const content = contents.get(name) ?? readFileSync(pathOf(FILES[name]));
    contents.set(name, content);
    return content;
  };
  http.addHook('onSend', async (_request, reply) => {
    void reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  });
  http.get(QUERY_PAGE, (_request, reply) => reply.type('text/html').send(HTML));
  http.get('/query-page/page.js', (_request, reply) => reply.type('text/javascript').send(SCRIPT));
  http.get('/query-page/page.css', (_request, reply) => reply.type('text/css').send(STYLE));
  for (const name of Object.keys(FILES) as (keyof typeof FILES)[]) {
    http.get(`/query-page/${name}`, (_request, reply) => reply.type(FILES[name].type).send(read(name)));
  }
}

function pathOf({ in: name, file }: { in: string; file: string }): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), file);
}
