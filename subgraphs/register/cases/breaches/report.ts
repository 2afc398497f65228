/** The report to the authority as the register answers it: text, JSON, PDF, and what is missing. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { AuthorityReport, ReportPhase } from '../../generated/graphql.ts';
import { heading, paragraph, title } from '../../words/letters/letter.ts';
import { toPdf } from '../../words/letters/pdf.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import type { Transaction } from '../../kernel/action.ts';
import { nameOf } from '../../kernel/register-of.ts';
import { BreachDecisionRow, BreachReportRow, type BreachRow } from './entity.ts';
import { partsOf } from './keeping.ts';
import {
  missingIn,
  reportContent,
  reportText,
  type ReportContent,
  type ReportContext,
} from './rules/report.ts';

type Reading = Pick<Transaction, 'manager' | 'register' | 'now'>;

/** What the report says beyond the breach's own facts. */
export async function reportContext(tx: Reading, row: BreachRow, phase: ReportPhase): Promise<ReportContext> {
  const { manager, register, now } = tx;
  const reports = await partsOf(manager, BreachReportRow, [row.id]);
  const decisions = await partsOf(manager, BreachDecisionRow, [row.id]);
  const aboutSubjects = decisions.filter(({ about }) => about === 'SUBJECTS');
  const self = register.directory.party(register.party);
  return {
    name: self?.name ?? register.party,
    contacts: self?.contacts.filter(({ role }) => role === 'DPO') ?? [],
    told: await toldNames(tx, row),
    subjectsTold: aboutSubjects.at(-1)?.tell ?? null,
    reasonsForDelay:
      reports.find(({ reasonsForDelay }) => reasonsForDelay)?.reasonsForDelay ??
      row.details.reasonsForDelay ??
      null,
    reference: reports.find(({ reference }) => reference)?.reference ?? null,
    phase,
    now,
  };
}

async function toldNames({ manager, register }: Reading, row: BreachRow): Promise<string[]> {
  const told = await manager.findBy(NoticeRow, { cause: row.id, kind: 'BREACH', direction: 'SENT' });
  const ids = [...new Set(told.map(({ recipientId }) => recipientId))];
  return ids.map((id) => nameOf(register, id));
}

/** The report in every form that people need. */
export async function authorityReport(
  tx: Reading,
  row: BreachRow,
  phase: ReportPhase,
): Promise<AuthorityReport> {
  const context = await reportContext(tx, row, phase);
  const content = reportContent(row, context);
  const missing = missingIn(content);
  const pdf = await asPdf(content, context);
  return {
    text: reportText(content),
    json: content,
    pdf: pdf.toString('base64'),
    complete: missing.length === 0,
    missing,
  };
}

function asPdf({ title: heads, items }: ReportContent, { name, now }: ReportContext): Promise<Buffer> {
  const answers = items.flatMap(({ question, answer }) => [
    heading(question),
    paragraph(answer ?? 'not known yet'),
  ]);
  return toPdf({ title: heads, from: name, writtenOn: londonDate(now), blocks: [title(heads), ...answers] });
}
