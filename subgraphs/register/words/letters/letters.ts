/** Writes letters to people about their requests, from facts. Whatever only a person can add is left as a gap. */
import type { LetterKind } from '../../generated/graphql.ts';
import type { LetterFacts } from './facts.ts';
import { groundInWords, isProtective } from './ground-words.ts';
import { heading, inWords, list, paragraph, plainText, title, type Block, type Letter } from './letter.ts';
import { whoWasTold } from './recipients.ts';
import { lawOf, rightInWords } from './rights.ts';
import { routes } from './routes.ts';

const REASON_GAP = '[give the reason here, in plain words]';

/** What one kind of letter says between salutation and routes. */
interface Content {
  title: string;
  blocks: Block[];
}

const CONTENTS: Record<LetterKind, (facts: LetterFacts) => Content> = {
  ACKNOWLEDGEMENT: acknowledgement,
  EXTENSION: extension,
  REFUSAL: refusal,
  OUTCOME: outcome,
  NEUTRAL_REPLY: neutralReply,
};

/** The letter of this kind. A refusal whose ground may not be told becomes a neutral reply. */
export function writeLetter(asked: LetterKind, facts: LetterFacts): Letter {
  const isSilent = asked === 'REFUSAL' && isProtective(facts.ground, facts.regime);
  const kind = isSilent ? 'NEUTRAL_REPLY' : asked;
  const content = CONTENTS[kind](facts);
  const blocks = [
    paragraph(facts.party.name),
    paragraph(inWords(facts.writtenOn)),
    paragraph(`Our reference: ${facts.reference}`),
    paragraph(`Dear ${facts.person ?? '[name of the person]'}`),
    title(content.title),
    ...content.blocks,
    ...routes(facts, kind),
    paragraph('Yours sincerely'),
    paragraph(facts.party.name),
  ];
  const { writtenOn, party } = facts;
  return { kind, title: content.title, from: party.name, writtenOn, blocks, text: plainText(blocks) };
}

function request({ receivedOn, right, regime }: LetterFacts): Block[] {
  const { asked } = rightInWords(right);
  return [
    heading('Your request'),
    paragraph(
      `We received your request on ${inWords(receivedOn)}.`,
      `You asked us to ${asked}.`,
      `The law on this is ${lawOf(right, regime)}.`,
    ),
  ];
}

function whenWeReply({ dueOn, clock }: LetterFacts): Block[] {
  const date =
    dueOn === null
      ? 'We cannot say yet by when we will reply.'
      : `We will reply as soon as we can, and at the latest on ${inWords(dueOn)}.`;
  const steps = clock.length > 0 ? [paragraph('How this comes about:'), list(clock)] : [];
  return [heading('When we reply'), paragraph(date), ...steps];
}

/** That the request has come. */
function acknowledgement(facts: LetterFacts): Content {
  return { title: 'We have your request', blocks: [...request(facts), ...whenWeReply(facts)] };
}

/** Art. 12A, DPA 2018 s.54: up to two further months, told within the first with the reasons. */
function extension(facts: LetterFacts): Content {
  const law =
    facts.regime === 'PART_3' ? 'section 54 of the Data Protection Act 2018' : 'Article 12A of the UK GDPR';
  const reason = groundInWords(facts.ground, facts.regime) ?? REASON_GAP;
  return {
    title: 'We need more time for your request',
    blocks: [
      ...request(facts),
      heading('Why it takes longer'),
      paragraph(`We need more time because ${reason}.`, `The law allows up to two further months (${law}).`),
      ...whenWeReply(facts),
    ],
  };
}

/** Art. 12(4), DPA 2018 ss.45(5), 48(1): the reasons, and where to turn. */
function refusal(facts: LetterFacts): Content {
  const reason = groundInWords(facts.ground, facts.regime) ?? REASON_GAP;
  return {
    title: 'Our decision on your request',
    blocks: [
      ...request(facts),
      heading('What we decided'),
      paragraph(`We have decided not to do what you asked, because ${reason}.`),
    ],
  };
}

function outcome(facts: LetterFacts): Content {
  return {
    title: 'Our decision on your request',
    blocks: [...request(facts), heading('What we decided'), decision(facts), ...whoWasTold(facts)],
  };
}

/** A part that was not upheld on a ground that may not be told is not mentioned at all. */
function decision({ right, regime, outcome, ground }: LetterFacts): Block {
  const { done, doneInPart } = rightInWords(right);
  const reason = groundInWords(ground, regime);
  if (isProtective(ground, regime)) {
    const attached = right === 'ACCESS' ? ['What we can give you comes with this letter.'] : [];
    return paragraph('We have done what the law requires of us on your request.', ...attached);
  }
  if (outcome === 'PARTLY_UPHELD') {
    return paragraph(doneInPart, `We have not done the rest because ${reason ?? REASON_GAP}.`);
  }
  return reason === null ? paragraph(done) : paragraph(done, `The reason is that ${reason}.`);
}

/** DPA 2018 ss.45(4) to (6), 48(3): neither confirms nor denies. It depends on nothing that was found or decided. */
function neutralReply(facts: LetterFacts): Content {
  const law =
    facts.regime === 'PART_3'
      ? 'Part 3 of the Data Protection Act 2018'
      : 'Schedule 2 to the Data Protection Act 2018';
  return {
    title: 'Our reply to your request',
    blocks: [
      ...request(facts),
      heading('What we can say'),
      paragraph(
        'We have considered your request.',
        'We can neither confirm nor deny whether we hold personal information about you.',
        'Please read nothing into this: we give the same reply whether we hold any or none.',
        `The law allows it (${law}).`,
      ),
    ],
  };
}
