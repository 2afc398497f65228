/** The coded grounds on which an erasure is upheld (UK GDPR Art. 17(1)), as the Data Privacy Vocabulary names them. */
import type { Regime, Right, UpholdingGround } from '../../generated/graphql.ts';

const ERASURE: readonly UpholdingGround[] = [
  { code: 'A17NonNecessity', words: 'the data are no longer needed (Art. 17(1)(a))' },
  { code: 'A17NoLegalBasis', words: 'consent is withdrawn, and there is no other basis (Art. 17(1)(b))' },
  { code: 'A17ObjectA21', words: 'the person objected, and nothing outweighs it (Art. 17(1)(c))' },
  { code: 'A17UnlawfulProcessing', words: 'the data were used unlawfully (Art. 17(1)(d))' },
  { code: 'A17LegalErasure', words: 'the law requires them to be erased (Art. 17(1)(e))' },
  { code: 'A17ChildData', words: 'an online service collected them from a child (Art. 17(1)(f))' },
];

/** Part 3 has one ground alone, which needs no naming: keeping the data would be unlawful (DPA 2018 s.47(1)). */
export function upholdingGroundsFor(right: Right, regime: Regime): UpholdingGround[] {
  return right === 'ERASURE' && regime === 'UK_GDPR' ? [...ERASURE] : [];
}
