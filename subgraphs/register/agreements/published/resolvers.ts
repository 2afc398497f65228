/** Resolvers of drafts and of copies for reading. */
import { batchedAt } from '../../kernel/batched.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { findingsIn } from '../findings/findings.ts';
import { historyHeld } from '../queries.ts';
import { copyOf } from './copy.ts';
import { documentOf } from './document.ts';
import { openDrafts } from './drafts.ts';
import { toHtml } from './html.ts';
import { printCopy } from './print.ts';
import { publicationsOf } from './publishing.ts';
import { gapsIn, readableTerms } from './report.ts';

export const publishedResolvers: Resolvers = {
  Register: {
    agreementDrafts: ({ party }, { reference }, context) => openDrafts(context, party, reference ?? null),
  },
  Agreement: {
    document: async (row, _, context) => documentOf(row, (await historyHeld(context, row)).signatures),
    async publishedCopy(row, _, context) {
      const { directory } = context.registerOf(row.party);
      const [{ signatures }, publication] = await Promise.all([
        historyHeld(context, row),
        batchedAt(context, row, 'publications', publicationsOf),
      ]);
      return copyOf(row, { signatures, publication, directory });
    },
  },
  PublishedCopy: {
    html: (copy) => toHtml(copy),
    pdf: async (copy) => (await printCopy(copy)).toString('base64'),
  },
  AgreementDraft: {
    party: ({ party }) => ({ id: party }),
    document: ({ document }) => JSON.parse(document),
    report: ({ document }) => gapsIn(JSON.parse(document)),
    findings({ party, document }, _, context) {
      const terms = readableTerms(JSON.parse(document));
      if (terms === null) return [];
      const { policy, directory } = context.registerOf(party);
      return findingsIn(terms, policy, (id) => directory.party(id));
    },
  },
};
