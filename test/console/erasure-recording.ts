/** A caseworker records an erasure and upholds it, however their hands work. */
import type { Hands } from '../support/hands.ts';
import { NOT_NEEDED } from './erasure-words.ts';

interface Asked {
  nhsNumber: string;
  name?: string;
  dateOfBirth?: string;
  statement?: string;
  /** What was seen already. */
  proof?: string;
}

/** From the list of requests to the filled form. */
export async function fillErasure(hands: Hands, asked: Asked): Promise<void> {
  await hands.press('link', 'Rights requests');
  await hands.press('link', 'Record a request');
  await hands.choose('Erasure');
  await hands.choose(/^UK GDPR$/);
  await hands.press('checkbox', /LDN-MAS/);
  if (asked.name) await hands.fill(/^Name$/, asked.name);
  if (asked.dateOfBirth) await hands.fill('Date of birth', asked.dateOfBirth);
  await hands.fill('Identifier 1: value', asked.nhsNumber);
  if (asked.statement) await hands.fill('What the person asks for, in their words', asked.statement);
  if (asked.proof) await hands.select('Proof of identity already seen', asked.proof);
}

export async function uphold(hands: Hands): Promise<void> {
  await hands.choose(/^Uphold it$/);
  await hands.select('Ground on which it is upheld', NOT_NEEDED);
  await hands.press('button', /^Uphold and tell/);
}
