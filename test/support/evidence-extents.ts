/** Where the parts of an evidence pack lie: for tests that change it byte by byte. */
import type { PartKind } from '../../shared/evidence/pack.ts';

/** Where each part of a pack lies, as a reader of its lines sees it: name by the manifest, the last two by themselves. */
export function extentsOf(
  pack: Buffer,
): { name: string; kind: PartKind | 'manifest' | 'signature'; at: number; end: number }[] {
  const lines = pack.toString('utf8').trimEnd().split('\n');
  const { parts } = JSON.parse(lines.at(-2)!) as {
    parts: { name: string; kind: PartKind; at: number; length: number }[];
  };
  const listed = parts.map(({ name, kind, at, length }) => ({ name, kind, at, end: at + length }));
  const start = listed.at(-1)!.end;
  const end = start + Buffer.byteLength(lines.at(-2)!);
  return [
    ...listed,
    { name: 'manifest', kind: 'manifest', at: start, end },
    { name: 'signature', kind: 'signature', at: end, end: pack.length },
  ];
}
