/** Looks for words everywhere: in every table of a database, and in every file under a folder, however they are encoded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** All rows of all tables of all schemas but PostgreSQL's own, as text; bytes are hexadecimal. */
export async function allRowsOf(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const dumps: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
      dumps.push(...rows.map(({ row }) => row));
    }
    return dumps.join('\n');
  } finally {
    await client.end();
  }
}

/** The contents of all files under a folder, byte by byte, and their names. */
export function allFilesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'latin1')}`)
    .join('\n');
}

/** The words that a text holds: in clear, or as hexadecimal, base64 or base64url at any offset. */
export function found(text: string, words: string[]): string[] {
  return words.filter((word) => formsOf(word).some((form) => text.includes(form)));
}

function formsOf(word: string): string[] {
  const bytes = Buffer.from(word, 'utf8');
  // What base64 makes of a word depends on where it starts; the characters at both ends depend on its neighbours too.
  const encoded = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
    return padded
      .toString('base64')
      .slice(offset === 0 ? 0 : offset + 1, Math.floor((padded.length * 8) / 6));
  });
  const url = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [word, bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...encoded, ...url];
}
