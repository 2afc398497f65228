/** The data of the demonstration in tests: its organisations, agreements and files. */
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';

export const data = readSeedData();

export const termsOf = (reference: string) =>
  readTerms(data.agreements.find((agreement) => agreement.reference === reference)?.terms);
