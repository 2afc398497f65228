/** Builds the console: the static files that a register serves to its own people. As a script, into the folder named. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { gatewayOperations } from './operations.ts';

const APP = fileURLToPath(new URL('app', import.meta.url));

/** GOV.UK's components without its typeface and crown, which are for gov.uk addresses alone. */
const withoutGovukBrand: Plugin = {
  name: 'without-govuk-brand',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('govuk-frontend')) return null;
    return code
      .replaceAll(/@font-face\{[^}]*\}/g, '')
      .replaceAll('GDS Transport,', '')
      .replaceAll(/url\(\/assets\/[^)]*\)/g, 'none');
  },
};

/** Writes the files into `folder`, which is emptied first, and beside them what a closed gateway has to let pass. */
export async function buildConsole(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: APP,
    base: '/console/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutGovukBrand],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // A strict content security policy: nothing inline, and no data URLs.
      assetsInlineLimit: 0,
      // GOV.UK's styles are small already, and hold tricks for old browsers that the minifier refuses.
      cssMinify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Libraries mark what runs in browsers; here everything does.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  });
  compress(join(folder, 'assets'));
  writeFileSync(join(folder, 'gateway-operations.json'), JSON.stringify(await gatewayOperations()));
}

/** A compressed copy beside each file: nothing is compressed while somebody waits for it. */
function compress(folder: string): void {
  for (const name of readdirSync(folder))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
}

const [, program, folder] = process.argv;
if (program === fileURLToPath(import.meta.url) && folder !== undefined) await buildConsole(folder);
