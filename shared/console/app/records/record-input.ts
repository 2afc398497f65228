/** What was entered in the form of a record, as the register takes it. */
import type { RecordProcessingInput, TransferInput } from '../generated/records-own.ts';
import { refusalOf, type Refusal } from '../graph/ask.ts';
import type { Entered } from '../parts/form-before.tsx';

/** Items of a list that has one to a line. */
export function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What was ticked, and what was written below it: `purposes` and `purposesMore`. */
const ticked = (entered: Entered, name: string) => [
  ...entered.all(name).filter((value) => value !== ''),
  ...linesOf(entered.text(`${name}More`)),
];

/** `United States: IDTA`, one to a line. A line that stays as it was keeps what else is known of the transfer. */
function transfersOf(entered: Entered, before: readonly TransferInput[]): TransferInput[] {
  return linesOf(entered.text('transfers')).map((line) => {
    const [country = '', ...safeguard] = line.split(':');
    const given = { country: country.trim(), safeguard: safeguard.join(':').trim() };
    const same = (one: TransferInput) => one.country === given.country && one.safeguard === given.safeguard;
    return before.find(same) ?? given;
  });
}

/** What Art. 30(1) does not let stand empty, in words, where it is empty. */
export function leftEmpty(fields: Main): Refusal[] {
  return NEEDED.filter(([field]) => fields[field].length === 0).map(([, message]) => refusalOf({ message }));
}

const NEEDED: ['purposes' | 'people' | 'categories' | 'lawfulBases', string][] = [
  ['purposes', 'Say what it is for: at least one purpose.'],
  ['people', 'Say whom the data are about.'],
  ['categories', 'Say which kinds of data: at least one.'],
  ['lawfulBases', 'Choose at least one lawful basis.'],
];

type Main = Omit<RecordProcessingInput, 'commandId' | 'proof' | 'details' | 'regime'>;

export function mainFields(entered: Entered): Main {
  return {
    name: entered.required('name'),
    purposes: ticked(entered, 'purposes'),
    people: ticked(entered, 'people'),
    categories: ticked(entered, 'categories'),
    specialCategory: entered.yes('specialCategory') ?? false,
    criminalOffence: entered.yes('criminalOffence') ?? false,
    lawfulBases: ticked(entered, 'lawfulBases'),
    conditions: linesOf(entered.text('conditions')),
    recipients: ticked(entered, 'recipients'),
    sources: ticked(entered, 'sources'),
    agreements: ticked(entered, 'agreements'),
    retention: entered.required('retention'),
    security: entered.text('security'),
  };
}

export function detailFields(
  entered: Entered,
  before: readonly TransferInput[],
): NonNullable<RecordProcessingInput['details']> {
  return {
    contact: entered.text('contact'),
    sourceInWords: entered.text('sourceInWords'),
    recipientCategories: linesOf(entered.text('recipientCategories')),
    transfers: transfersOf(entered, before),
    retentionMonths: entered.number('retentionMonths'),
    location: entered.text('location'),
    policyDocument: entered.text('policyDocument'),
    impactAssessment: entered.text('impactAssessment'),
    privacyNotice: entered.text('privacyNotice'),
    automatedDecisions: entered.yes('automatedDecisions') ?? false,
  };
}
