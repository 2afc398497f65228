/** The answers that a notice offers are those that it takes, on the grounds of the law for the party that answers. */
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { buildASTSchema, GraphQLEnumType, GraphQLError } from 'graphql';
import { PARTY_KINDS, type DirectoryParty } from '../../shared/directory/document.ts';
import { readSdl } from '../../shared/sdl.ts';
import { answerGroundsFor } from '../../subgraphs/register/cases/rights/ground-choices.ts';
import { GROUNDS } from '../../subgraphs/register/cases/rights/grounds.ts';
import type { AnswerChoice, NoticeAnswer, NoticeKind } from '../../subgraphs/register/generated/graphql.ts';
import {
  answersTo,
  checkAnswer,
  stillOpen,
} from '../../subgraphs/register/protocol/notices/answer-choices.ts';

const schema = buildASTSchema(readSdl(fileURLToPath(new URL('../../subgraphs/register', import.meta.url))), {
  assumeValidSDL: true,
});
const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  return type instanceof GraphQLEnumType ? type.getValues().map((one) => one.name) : [];
};
const KINDS = valuesOf('NoticeKind') as NoticeKind[];
const ANSWERS = valuesOf('NoticeAnswer') as NoticeAnswer[];

/** What a refusal says that it concerns; null: it was not refused. */
function refusalOf(check: () => void): unknown {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.extensions;
  }
}

function choices(
  kind: NoticeKind,
  body: DirectoryParty['kind'] = 'LOCAL_AUTHORITY',
  competentAuthority = false,
): AnswerChoice[] {
  const grounds = answerGroundsFor(kind, { kind: body, competentAuthority });
  return answersTo({ kind, isCompetentAuthority: competentAuthority, grounds });
}

const choice = (answer: NoticeAnswer, ...of: Parameters<typeof choices>) =>
  choices(...of).find((one) => one.answer === answer);

const codesOf = (...of: Parameters<typeof choice>) => choice(...of)?.grounds.map(({ code }) => code);

const asked = fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...PARTY_KINDS), fc.boolean());

test('an answer is taken if and only if it is offered, with one of the grounds offered', () => {
  const ground = fc.constantFrom(null, '', 'banana', 'OTHER:', ...GROUNDS.map(({ code }) => code));
  fc.assert(
    fc.property(asked, fc.constantFrom(...ANSWERS), ground, (of, answer, ground) => {
      const offered = choices(...of);
      const found = offered.find((one) => one.answer === answer);
      const fits =
        found !== undefined &&
        (found.question === null ? !ground : found.grounds.some(({ code }) => code === ground));
      return (refusalOf(() => checkAnswer({ answer, ground }, offered)) === null) === fits;
    }),
    { numRuns: 20_000 },
  );
});

test('a ground in own words is taken where it is offered, and needs a reason', () => {
  fc.assert(
    fc.property(asked, fc.constantFrom(...ANSWERS), fc.boolean(), (of, answer, hasReason) => {
      const offered = choices(...of);
      const given = { answer, ground: 'OTHER:an archive', reason: hasReason ? 'we keep it' : ' ' };
      const fits = hasReason && offered.some((one) => one.answer === answer && one.mayUseOther);
      return (refusalOf(() => checkAnswer(given, offered)) === null) === fits;
    }),
  );
});

test('a ground is asked for exactly where an answer says less than done', () => {
  const withQuestion = choices('ERASURE', 'POLICE', true).filter(({ question }) => question !== null);
  expect(withQuestion.map(({ answer }) => answer)).toEqual(['PARTLY_DONE', 'REFUSED', 'EXEMPT', 'WITHHELD']);
});

test('a refusal says which field and why, and lists what is available', () => {
  const offered = choices('RECTIFICATION');
  const refused = (given: Parameters<typeof checkAnswer>[0]) =>
    refusalOf(() => checkAnswer(given, offered)) as object;
  expect(refused({ answer: 'REFUSED', ground: 'banana' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'ground',
    reason: 'GROUND_NOT_AVAILABLE',
  });
  expect(refused({ answer: 'REFUSED' })).toMatchObject({ field: 'ground', reason: 'GROUND_MISSING' });
  expect(refused({ answer: 'REFUSED', ground: 'OTHER:x' })).toMatchObject({ field: 'reason' });
  expect(refused({ answer: 'DONE', ground: 'A17LegalClaims' })).toMatchObject({ field: 'ground' });
  expect(refused({ answer: 'WITHHELD' })).toMatchObject({ field: 'answer', reason: 'ANSWER_NOT_AVAILABLE' });
  expect(() => checkAnswer({ answer: 'REFUSED', ground: 'banana' }, offered)).toThrow(/DataAccurate/);
});

test('the vocabulary’s own spelling of a ground is taken too', () => {
  const ground = 'eu-gdpr:JustificationA17LegalClaims';
  expect(refusalOf(() => checkAnswer({ answer: 'REFUSED', ground }, choices('ERASURE')))).toBeNull();
});

test('DPA 2018 s.30: only a competent authority neither confirms nor denies, for a protective purpose', () => {
  for (const kind of KINDS) expect(choice('WITHHELD', kind)).toBeUndefined();
  const codes = codesOf('WITHHELD', 'ERASURE', 'POLICE', true);
  expect(codes).toContain('InquiryObstructed');
  expect(codes).not.toContain('A17LegalClaims');
  expect(choice('WITHHELD', 'ERASURE', 'POLICE', true)).toMatchObject({ mayUseOther: false });
});

test('grounds are those of the body: public health is for those who serve it, a charity has no authority', () => {
  expect(codesOf('REFUSED', 'ERASURE', 'HOUSING')).not.toContain('A17PublicHealth');
  expect(codesOf('REFUSED', 'ERASURE', 'NHS_BODY')).toContain('A17PublicHealth');
  expect(codesOf('REFUSED', 'ERASURE', 'VOLUNTARY')).not.toContain('A17OfficialAuthority');
  expect(codesOf('REFUSED', 'ERASURE', 'VOLUNTARY')).toContain('CrimePreventionImpaired');
  expect(codesOf('REFUSED', 'ERASURE', 'VOLUNTARY')).not.toContain('A12ManifestlyExcessive');
});

test('a source that is told of an inaccuracy answers as to a rectification', () => {
  expect(codesOf('REFUSED', 'INACCURACY')).toEqual(codesOf('REFUSED', 'RECTIFICATION'));
});

test('what asks for nothing is acknowledged, and takes no other answer', () => {
  const answers = choices('AGREEMENT_SIGNED', 'POLICE', true).map(({ answer }) => answer);
  expect(answers).toEqual(['ACKNOWLEDGED']);
});

test('nothing is offered for what was answered, recalled or sent; what was taken on is not taken on again', () => {
  const open = { direction: 'RECEIVED', answer: null, acknowledgedAt: null, recalledAt: null } as const;
  const now = new Date('2026-03-02T09:00:00.000Z');
  const offered = choices('ERASURE');
  const left = (more: object) => stillOpen({ ...open, ...more }, offered).map(({ answer }) => answer);
  expect(left({})).toContain('ACKNOWLEDGED');
  expect(left({ acknowledgedAt: now })).not.toContain('ACKNOWLEDGED');
  expect(left({ acknowledgedAt: now })).toContain('DONE');
  for (const over of [{ answer: 'DONE' }, { recalledAt: now }, { direction: 'SENT' }])
    expect(left(over)).toEqual([]);
});
