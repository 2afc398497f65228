/** The question whether data may be shared, what is known of the case, and what the rules answer. */
import { useState } from 'react';
import {
  SharingQuestionDocument,
  type MayDiscloseInput,
  type SharingFactsInput,
  type SharingQuestionQuery,
} from '../generated/may-we-share-own.ts';
import { ask, type Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { refusalsOf } from '../graph/use-graph.ts';
import { factsAsked, type Fact } from './facts.ts';

export type Question = Omit<MayDiscloseInput, 'facts'>;
export type Ruling = NonNullable<SharingQuestionQuery['mayDisclose']>;

export interface Asked {
  question: Question;
  facts: SharingFactsInput;
  ruling: Ruling;
  /** The facts that some answer so far has asked for; what was asked once can be changed. */
  wanted: Fact[];
}

export interface Sharing {
  asked: Asked | null;
  refusals: Refusal[];
  isRunning: boolean;
  put(question: Question, facts: SharingFactsInput): Promise<void>;
  forget(): void;
}

/** It lives in the page's memory only. Every asking leaves a line in the audit, so that nothing is asked again unasked. */
export function useSharing(): Sharing {
  const asking = useConsole();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [isRunning, setRunning] = useState(false);

  const put = async (question: Question, facts: SharingFactsInput) => {
    setRunning(true);
    setRefusals([]);
    try {
      const variables = { party: asking.settings.party, input: { ...question, facts } };
      const { data } = await ask(asking, 'own', SharingQuestionDocument, variables);
      const ruling = data.mayDisclose;
      if (!ruling) throw new Error('The register gave no answer. Ask again.');
      setAsked((before) => {
        const wanted = new Set([...(before?.wanted ?? []), ...factsAsked(ruling.reasons)]);
        return { question, facts, ruling, wanted: [...wanted] };
      });
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setRunning(false);
    }
  };
  return { asked, refusals, isRunning, put, forget: () => setAsked(null) };
}
