/** Runs once before all tests: starts the PostgreSQL that they share, unless only tests without one were asked for. */
import { FOLDER_VARIABLE, startTestCluster, URL_VARIABLE } from './postgres.ts';

/** Rules and what both sides share are tested without a database. */
const NEEDS_NONE = /^test\/(rules|shared|directory|gateway|layering|schema)\b/;

interface Run {
  /** The paths that were asked for; none: all tests. */
  testPathPatterns: { patterns: string[] };
}

export default async function globalSetup({ testPathPatterns }: Run): Promise<void> {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const { patterns } = testPathPatterns;
  if (patterns.length > 0 && patterns.every((pattern) => NEEDS_NONE.test(pattern))) return;
  const { url, folder } = await startTestCluster();
  process.env[URL_VARIABLE] = url;
  process.env[FOLDER_VARIABLE] = folder;
}
