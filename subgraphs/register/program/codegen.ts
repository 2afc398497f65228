/** Writes generated/graphql.ts, the resolver types, from the SDL; a script, imported only by its test. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { readSdl } from '../../../shared/sdl.ts';

const here = new URL('../', import.meta.url);
const target = new URL('generated/graphql.ts', here);

/** GraphQL type -> the module whose entity.ts has its row class. */
const ROWS = {
  Agreement: 'agreements',
  Assurance: 'agreements/assurance',
  AuditAccess: 'proof/auditing',
  Breach: 'cases/breaches',
  Complaint: 'cases/complaints',
  DataFlow: 'records/processing',
  Disclosure: 'records/disclosures',
  InformationRequest: 'cases/information',
  Notice: 'protocol/notices',
  Obligation: 'duties/obligations',
  ProcessingRecord: 'records/processing',
  ReadDigest: 'proof/auditing',
  RightsRequest: 'cases/rights',
  SharingRequest: 'agreements/sharing-requests',
};

function mappers(): Record<string, string> {
  const entries = Object.entries(ROWS).flatMap(([type, module]) => [
    [type, `../${module}/entity.ts#${type}Row`],
    [`${type}Connection`, `Connection<${type}Row>`],
  ]);
  return {
    ...Object.fromEntries(entries),
    RegisterHealth: '../watch/health/resolvers.ts#HealthShown',
    AuditLine: '../kernel/audit.ts#AuditLineRow',
    AuditLineConnection: 'Connection<AuditLineRow>',
    ClockPause: '../cases/rights/reading.ts#PauseOf',
    DischargedNotice: '../cases/rights/reading.ts#DischargeOf',
    LegalHold: '../cases/rights/entity.ts#LegalHoldRow',
    Letter: '../words/letters/letter.ts#Letter as WrittenLetter',
    CalendarFeed: '../duties/calendar-feeds/entity.ts#CalendarFeedRow',
    OpenedCalendarFeed: '../duties/calendar-feeds/actions.ts#OpenedFeed',
    CaseTask: '../people/case-systems/entity.ts#CaseTaskRow',
    Reconciliation: '../protocol/reconciliation/entity.ts#ReconciliationRow',
    AgreementDraft: '../agreements/published/entity.ts#AgreementDraftRow',
    PublishedCopy: '../agreements/published/copy.ts#Copy',
    AgreementReview: '../agreements/reviews/entity.ts#AgreementReviewRow',
    Decline: '../agreements/reviews/entity.ts#DeclineRow',
    Withdrawal: '../agreements/leaving/entity.ts#WithdrawalRow',
    Signature: '../agreements/entity.ts#SignatureRow',
    ToldOtherwise: '../protocol/notices/entity.ts#NoticeRow as ToldRow',
    ProcessingImport: '../records/processing/importing/entity.ts#ProcessingImportRow',
    ReleaseRequest: '../cases/foi/entity.ts#ReleaseRequestRow',
    Meeting: '../agreements/meetings/entity.ts#MeetingRow',
    Attendance: '../agreements/meetings/attendance.ts#AttendanceRow',
    Disposal: '../records/disposals/entity.ts#DisposalRow',
    PartyWithReason: '../kernel/party-with-reason.ts#PartyWithReasonRow',
    SubjectCandidate: '../cases/rights/propagation-resolvers.ts#CandidateRow',
    ExceptedRecipient: '../cases/rights/propagation-resolvers.ts#ExceptionRow',
  };
}

/** The text of generated/graphql.ts for the SDL as it is now. */
export async function generate(): Promise<string> {
  const document = readSdl(fileURLToPath(here));
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const config = {
    useTypeImports: true,
    enumsAsTypes: true,
    federation: true,
    contextType: '../kernel/context.ts#Context',
    mappers: mappers(),
    scalars: { Instant: 'Date', CalendarDate: 'string', JSON: 'unknown', ID: 'string', _Any: 'unknown' },
    inputMaybeValue: 'T | null | undefined',
  };
  const code = await codegen({
    documents: [],
    filename: fileURLToPath(target),
    config,
    schema: document,
    schemaAst: schema,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  const header =
    "/** Generated from the SDL by `npm run codegen`; do not edit. */\nimport type { Connection } from '../kernel/connection.ts';\n";
  const options = await resolveConfig(target);
  return format(header + code, { ...options, parser: 'typescript' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const code = await generate();
  if (readFileSync(target, { encoding: 'utf8', flag: 'a+' }) !== code) writeFileSync(target, code);
}
