/** What the agreement of a question says; outside all agreements, the words of those that the own records name. */
import { SharingCodesDocument } from '../generated/may-we-share-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { useTerms, useTermsOfList, type Terms } from '../records/use-terms.ts';
import type { Question } from './use-sharing.ts';

export function useQuestionTerms(question: Question | undefined): Terms {
  const { settings } = useConsole();
  const agreement = question?.agreement;
  const isOutside = question !== undefined && !agreement;
  const codes = useOwn(SharingCodesDocument, { party: settings.party }, { when: isOutside });
  const records = isOutside ? (codes.data?.data.register?.processingRecords?.nodes ?? []) : [];
  const ofRecords = useTermsOfList(records.flatMap(({ agreements }) => agreements));
  const ofAgreement = useTerms(agreement ? [agreement] : []);
  return isOutside ? ofRecords : ofAgreement;
}
