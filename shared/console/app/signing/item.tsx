/** One thing that waits: what it is, whether the person may sign it, its risks, its parties, and the forms. */
import { Proposed, ToAgreement } from '../agreements/agreement.tsx';
import { Signatures } from '../agreements/parties.tsx';
import { useConsole, usePartyName, usePartyNames } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { FoldedUnread } from '../parts/folded.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Body, List, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { whoMay } from '../words/agreements.ts';
import { Assurance, type ReadAssurance } from './assurance.tsx';
import { Risks } from './risks.tsx';
import { Answer } from './sign.tsx';
import { hasSigned, type Verdict, type Waiting } from './waiting.ts';

interface ItemProps {
  /** Of its heading, for links on the page. */
  id: string;
  item: Waiting;
  verdict: Verdict;
  /** Of the parties of everything that waits. */
  assurance: ReadAssurance;
  /** Its versions are read at once; otherwise when somebody opens them. */
  isOpen: boolean;
}

export function Item({ id, item, verdict, assurance, isOpen }: ItemProps) {
  const { agreement, requests, title } = item;
  const answer = () => <Answer item={item} verdict={verdict} />;
  return (
    <Section id={id} title={title} className="signing-item">
      <About item={item} />
      <MayYou item={item} verdict={verdict} />
      {requests.length === 0 && (
        <Body>
          No request to share came before it, so our register holds no risks and no impact assessment.
        </Body>
      )}
      {requests.map((request) => (
        <Risks key={request.id} request={request} saidAlready={verdict.whyNot} />
      ))}
      <Assurance read={assurance} item={item} />
      {agreement && <Signatures of={agreement} />}
      {agreement &&
        (isOpen ? (
          answer()
        ) : (
          <FoldedUnread summary="What changed since the last version; sign, or send back">
            {answer}
          </FoldedUnread>
        ))}
    </Section>
  );
}

function About({ item: { agreement, requests, reference } }: { item: Waiting }) {
  const own = usePartyName()(useConsole().settings.party);
  const namesOf = usePartyNames();
  const type = requests.find(({ agreementType }) => agreementType)?.agreementType;
  return (
    <Facts
      facts={[
        [
          'Reference',
          agreement ? (
            <ToAgreement reference={reference}>{reference}: read all its terms</ToAgreement>
          ) : (
            reference
          ),
        ],
        [
          'What it is',
          agreement
            ? `${words(agreement.kind)}, version ${agreement.version}`
            : 'A request to share; no agreement is proposed yet',
        ],
        ['Type', type ? `Type ${type}, as ${own} classes it` : null],
        agreement && ['Parties', namesOf(agreement.signatories)],
        agreement && ['Proposed', <Proposed by={agreement.proposedBy} at={agreement.proposedAt} />],
      ]}
    />
  );
}

/** Says whether the person may sign, or decide on the risks, why not, who may, and by which rules. */
function MayYou({ item: { agreement }, verdict }: Pick<ItemProps, 'item' | 'verdict'>) {
  const { party } = useConsole().settings;
  const own = usePartyName()(party);
  const inWords = useRegisterText();
  const { may, whyNot, rules, offices, delegates } = verdict;
  const isSigned = agreement !== null && hasSigned(agreement, party);
  return (
    <div className={`signing-verdict signing-verdict--${may ? 'may' : 'not'}`}>
      {!isSigned && (
        <p className="govuk-body govuk-!-font-weight-bold govuk-!-font-size-24 govuk-!-margin-bottom-2">
          <span aria-hidden="true">{may ? '✓ ' : '✗ '}</span>
          {headlineOf(verdict, agreement !== null)}
        </p>
      )}
      {!isSigned && whyNot && <Body>{inWords(whyNot)}</Body>}
      <Body>
        For {own} {agreement ? 'it may be signed by' : 'the risks may be decided on by'}{' '}
        <strong>{whoMay(offices, delegates)}</strong>.
      </Body>
      {rules.length > 0 && (
        <>
          <Body isTight>The rules on who signs{rules.length > 1 && '; all of them hold'}:</Body>
          <List>
            {rules.map((rule) => (
              <li key={rule}>{inWords(rule)}</li>
            ))}
          </List>
        </>
      )}
    </div>
  );
}

function headlineOf({ may, isOfficeRight }: Verdict, isProposed: boolean): string {
  const what = isProposed ? 'sign this' : 'decide on these risks';
  if (may) return `You may ${what}${isProposed ? '' : '; nothing is to be signed yet'}`;
  return isOfficeRight ? `Your office may ${what}, but not yet` : `You may not ${what}`;
}
