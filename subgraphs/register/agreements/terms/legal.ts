/** What an agreement rests on in law beyond the names of articles, and what it leaves to each party's own procedures. */
import type * as v from 'valibot';
import { fields, listOf, oneOf, orAbsent, orNull, text, texts, truth } from '../../../../shared/shape.ts';

/** One rule as a code of the format; the text may also be read and have none. */
const rule = orAbsent(fields({ rule: text, source: text }));

/** Each is optional. Left out: nobody has looked. Null or empty: the text was read, and has none. */
export const LEGAL_TERMS = {
  /** `basis`: of Art. 6, 9 or 10, or `Part 3`; `condition`: of DPA 2018 Schedule 1 or 8, as the text gives it. */
  conditions: orAbsent(
    listOf(fields({ basis: text, condition: orNull(text), policyDocumentRequired: truth, source: text })),
  ),
  /** The appropriate policy document (DPA 2018 Sch. 1 para. 39) for a condition, in the words of that condition. */
  policyDocuments: orAbsent(listOf(fields({ condition: text, document: text, source: text }))),
  powers: orAbsent(
    listOf(
      fields({
        /** As the text names the Act, the Regulations or the rule of common law. */
        name: text,
        /** Whether the text says that it gives a basis under DPA 2018 s.8; null: the text only lists it. */
        section8: orNull(truth),
        limits: orAbsent(text),
        source: text,
      }),
    ),
  ),
  consent: orAbsent(
    fields({
      usualBasis: truth,
      /** SEEK_UNLESS_RISK: people are asked, although consent need not be the basis. */
      practice: oneOf('SEEK_UNLESS_RISK', null),
      source: text,
    }),
  ),
  /** `area`: outside which a transfer has needs of its own. */
  transfers: orAbsent(fields({ area: oneOf('UK', 'EEA'), needs: texts, source: text })),
  foi: orAbsent(fields({ decider: oneOf('HOLDER', 'RECEIVER_OF_REQUEST'), consult: text, source: text })),
  complaints: rule,
  retention: rule,
  impactAssessment: rule,
  /** How the agreement as a whole ends. */
  termination: rule,
  /** Who decides where the parties do not agree. */
  disputes: rule,
};

export type LegalTerms = { [Name in keyof typeof LEGAL_TERMS]?: v.InferInput<(typeof LEGAL_TERMS)[Name]> };
