/** The copy of an agreement that is published: its cards, what is withheld, its page and its PDF. */
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import type { AgreementRow, SignatureRow } from '../../subgraphs/register/agreements/entity.ts';
import { copyOf, type Copy } from '../../subgraphs/register/agreements/published/copy.ts';
import { documentOf } from '../../subgraphs/register/agreements/published/document.ts';
import type { PublicationRow, Withheld } from '../../subgraphs/register/agreements/published/entity.ts';
import { toHtml } from '../../subgraphs/register/agreements/published/html.ts';
import { printCopy } from '../../subgraphs/register/agreements/published/print.ts';
import { whyNotWithheld } from '../../subgraphs/register/agreements/published/document.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { changedAt, pathsIn } from '../support/published-copies.ts';

const directory = { party: (id: string) => (id === 'beta' ? null : { name: `The ${id}` }) };

const rowOf = (terms: Terms, more: Partial<AgreementRow> = {}): AgreementRow => ({
  id: 'a1',
  party: 'acme',
  reference: 'A-1',
  version: 2,
  title: 'Agreement',
  kind: 'DATA_SHARING_AGREEMENT',
  proposedById: 'acme',
  proposedAt: new Date('2026-03-02T10:00:00Z'),
  signatoryIds: ['acme', 'beta'],
  commencesOn: null,
  digest: 'the-digest',
  terms,
  ...more,
});

const SIGNATURE = {
  partyId: 'acme',
  name: 'Wilhelmina Quince',
  rank: 'Superintendent',
  office: 'CALDICOTT_GUARDIAN',
  onBehalfOf: null,
  version: 2,
  digest: 'the-digest',
  signedOn: '2026-03-03',
  jws: 'header.payload.signature',
  receivedAt: new Date('2026-03-03T10:00:00Z'),
} as SignatureRow;

/** As published with these parts withheld. */
function published(terms: Terms, withheld: Withheld[] = [], more: Partial<AgreementRow> = {}): Copy {
  const publication = {
    version: 2,
    withheld,
    publishedAt: new Date('2026-04-01T10:00:00Z'),
  } as PublicationRow;
  const facts = { signatures: [SIGNATURE], publication, directory: directory as never };
  return copyOf(rowOf(terms, more), facts);
}

const cardOf = (copy: Copy, title: string) => copy.cards.find((card) => card.title === title);
const demonstration = readSeedData().agreements.map(
  ({ reference, terms }) => [reference, readTerms(terms)] as const,
);

describe('a card', () => {
  test('says in plain words what is shared, and marks special and criminal data in words', () => {
    const copy = published(exampleTerms());
    expect(cardOf(copy, 'What data may be shared')?.lines).toEqual([
      'Name',
      'Health (special category data, which the law protects more)',
      'Offences (data about criminal offences)',
    ]);
    expect(cardOf(copy, 'Why the law allows it')).toEqual({
      title: 'Why the law allows it',
      lines: [
        'Article 6(1)(e): a public task',
        'Article 9(2)(g): substantial public interest',
        'For data about criminal offences: Sch. 1 para. 10',
        'Part 3 of the Data Protection Act 2018, for law enforcement, applies to some parties.',
      ],
      source: '§2',
    });
  });

  test('says who is told of a breach by when, and who decides; a party without an entry goes by its id', () => {
    const breach = {
      ...exampleTerms().breach!,
      decision: { rule: 'CONSULT', fallback: 'PROTOCOL_OWNER', protocolOwner: 'beta' } as const,
    };
    expect(cardOf(published(exampleTerms({ breach })), 'If data are lost or leaked')?.lines).toEqual([
      'The other parties must be told within 48 hours after the breach was detected, if this holds of it: RISK.',
      'Where the law requires it, the Information Commissioner is told within 72 hours after the party became aware of the breach.',
      'The parties affected decide together whether the Information Commissioner is told. If they do not agree, the protocol owner decides, beta.',
    ]);
  });

  test('says what the agreement rests on and leaves to the parties, in words', () => {
    const source = '§9';
    const terms = exampleTerms({
      conditions: [{ basis: 'Part 3', condition: 'Sch. 8 para. 1', policyDocumentRequired: true, source }],
      powers: [{ name: 'Children Act 2004', section8: null, limits: 'ss.10, 11', source }],
      transfers: { area: 'UK', needs: ['DUE_DILIGENCE'], source },
      retention: { rule: 'EACH_PARTY', source },
      disputes: null,
    });
    const { cards } = published(terms);
    expect(cards).toEqual(
      expect.arrayContaining([
        {
          title: 'Conditions in law',
          lines: ['Part 3: Sch. 8 para. 1, with an appropriate policy document'],
          source,
        },
        { title: 'Powers in law', lines: ['Children Act 2004 (ss.10, 11)'], source },
        { title: 'How long data are kept', lines: ['Each party'], source },
      ]),
    );
    expect(cards.map(({ title }) => title)).not.toContain('What happens if the parties do not agree');
  });

  test('of what is not agreed is left out, and one of an unknown term is there', () => {
    const terms = {
      ...exampleTerms({ withdrawal: null }),
      coffeeBreaks: { rule: 'EACH_PARTY', source: '§99' },
    };
    const titles = published(terms as Terms).cards.map(({ title }) => title);
    expect(titles).not.toContain('How a party leaves');
    expect(cardOf(published(terms as Terms), 'Coffee breaks')).toEqual({
      title: 'Coffee breaks',
      lines: ['Rule: Each party'],
      source: '§99',
    });
  });

  test.each(demonstration)('of every matter in %s has lines, and its own title', (_, terms) => {
    const { cards } = published(terms);
    expect(cards.filter(({ lines }) => lines.length === 0 || lines.includes(''))).toEqual([]);
    expect(new Set(cards.map(({ title }) => title)).size).toBe(cards.length);
    expect(JSON.stringify(cards)).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('what is published', () => {
  test('names offices and days, and no person', async () => {
    const copy = published(exampleTerms());
    expect(cardOf(copy, 'Who signs')?.lines).toContain(
      'Signed for The acme by the Caldicott guardian on 3 March 2026.',
    );
    const all = toHtml(copy) + JSON.stringify(copy) + (await printCopy(copy)).toString('latin1');
    expect(all).not.toMatch(/Wilhelmina|Quince|Superintendent/);
    expect(copy.document.signatures).toMatchObject([{ party: 'acme', jws: SIGNATURE.jws }]);
  });

  test('has only what was signed by the day of publication, and only of this text', () => {
    const late = { ...SIGNATURE, partyId: 'beta', receivedAt: new Date('2026-05-01T10:00:00Z') };
    const other = { ...SIGNATURE, partyId: 'beta', digest: 'another' };
    const publication = { version: 2, withheld: [], publishedAt: new Date('2026-04-01T10:00:00Z') };
    const facts = { publication: publication as never, directory: directory as never };
    const copy = copyOf(rowOf(exampleTerms()), { signatures: [SIGNATURE, late, other], ...facts });
    expect(copy.document.signatures.map(({ party }) => party)).toEqual(['acme']);
    const preview = copyOf(rowOf(exampleTerms(), { version: 3 }), { signatures: [], ...facts });
    expect(preview).toMatchObject({ publishedAt: null, path: null, withheld: [] });
  });

  test('of a withheld part is the reason in its place, everywhere', () => {
    const copy = published(exampleTerms(), [{ path: 'terms.breach.partnerNotice', reason: 'FOIA s.31' }]);
    expect(cardOf(copy, 'If data are lost or leaked')?.lines[0]).toBe('Withheld: FOIA s.31');
    expect(cardOf(copy, 'If data are lost or leaked')?.lines).toHaveLength(3);
    expect(toHtml(copy)).toContain('<li>Withheld: FOIA s.31</li>');
    expect(JSON.parse(JSON.stringify(copy.document))).toMatchObject({
      terms: { breach: { partnerNotice: 'Withheld: FOIA s.31', source: '§6' } },
      withheld: [{ path: 'terms.breach.partnerNotice', reason: 'FOIA s.31' }],
    });
  });

  test('holds no digest by which a guess at a withheld part could be tried', () => {
    const copy = published(exampleTerms(), [{ path: 'terms.review', reason: 'r' }]);
    expect(JSON.stringify(copy)).not.toMatch(/the-digest|header\.payload/);
  });

  test.each(demonstration)('of %s does not depend on a withheld part, whichever it is', (_, terms) => {
    for (const path of pathsIn(terms).filter(
      (one, index) => index % 11 === 0 || !/[.[].*[.[].*[.[]/.test(one),
    )) {
      const withheld = [{ path, reason: 'r' }];
      const one = published(terms, withheld);
      const other = published(changedAt(terms, path, { source: 'zzz', label: 'zzz' }), withheld);
      expect(JSON.stringify(other) === JSON.stringify(one) || path).toBe(true);
      expect(toHtml(other) === toHtml(one) || path).toBe(true);
    }
  });

  test.each([
    ['terms', 'is not a path below'],
    ['title', 'is not a path below'],
    ['signatories[0]', 'is not a path below'],
    ['terms..breach', 'is not a path below'],
    ['terms.rights.length', 'has nothing at'],
    ['terms.constructor', 'has nothing at'],
    ['terms.rights[7]', 'has nothing at'],
    ['terms.breach.partnerNotice', null],
    ['terms.rights[0].source', null],
  ])('may leave out %s: %s', (path, why) => {
    const answer = whyNotWithheld(documentOf(rowOf(exampleTerms()), []), { path, reason: 'FOIA s.31' });
    if (why === null) expect(answer).toBeNull();
    else expect(answer).toContain(why);
  });

  test('is withheld for a reason only', () => {
    const document = documentOf(rowOf(exampleTerms()), []);
    expect(whyNotWithheld(document, { path: 'terms.review', reason: '  ' })).toContain('Say why');
  });
});

describe('the page', () => {
  const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\u202e\u0000`;

  /** Every text of the terms made hostile that the format lets be any text. */
  const hostile = (value: unknown): unknown => {
    if (typeof value === 'string') return /^[A-Z_]+$|^\d/.test(value) ? value : value + HOSTILE;
    if (Array.isArray(value)) return value.map(hostile);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hostile(part)]));
  };

  test.each(demonstration)('of %s with hostile texts has no tag and no attribute but its own', (_, terms) => {
    const further = { ...terms.further, [HOSTILE]: { [HOSTILE]: HOSTILE } };
    const own = { title: HOSTILE, reference: HOSTILE, kind: HOSTILE };
    const withheld = [{ path: 'terms.dataSubjects', reason: HOSTILE }];
    const html = toHtml(published({ ...(hostile(terms) as Terms), further }, withheld, own));
    const tags = new Set([...html.matchAll(/<\/?([a-z][^\s>]*)/gi)].map(([, tag]) => tag!.toLowerCase()));
    const allowed = 'html head meta title style body main h1 dl dt dd p section h2 ul li'.split(' ');
    expect([...tags].filter((tag) => !allowed.includes(tag))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\s(?:src|href|on[a-z]+)\s*=|\p{Bidi_Control}|\0/u);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('says its language, has a title and one heading above all, and loads nothing', () => {
    const html = toHtml(published(exampleTerms()));
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(html).toContain('<title>Agreement - The acme</title>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/https?:|url\(|@import/);
    expect(html).toContain('<dt>Version</dt><dd>2; it replaces version 1</dd>');
  });
});

test('the PDF is tagged, says its language, and has the same bytes for the same copy', async () => {
  const copy = published(exampleTerms());
  const pdf = await printCopy(copy);
  expect(pdf.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/Marked true[\s\S]*$/);
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
  expect((await printCopy(copy)).equals(pdf)).toBe(true);
});
