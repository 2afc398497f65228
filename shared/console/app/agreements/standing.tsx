/** Where the agreement stands for us: its state, its days, what it hangs beneath, and what we can do next. */
import { Link } from 'wouter';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { londonToday } from '../parts/london.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { STATES, type OneAgreement } from './one.ts';

export function Standing({ agreement }: { agreement: OneAgreement }) {
  const nameOf = usePartyName();
  const { settings } = useConsole();
  const { state, reviewDueOn, umbrella, programmes, signing } = agreement;
  const isOverdue = !!reviewDueOn && reviewDueOn < londonToday();
  return (
    <>
      <Facts
        facts={[
          [
            'Where it stands',
            <Tag key="state" value={STATES[state]?.colour ?? 'OPEN'} text={STATES[state]?.text} />,
          ],
          ['In force with', agreement.inForceWith.map(({ id }) => nameOf(id)).join(', ') || 'nobody yet'],
          ['What it is', `${words(agreement.kind)}, version ${agreement.version}`],
          [
            'Proposed',
            <>
              by {nameOf(agreement.proposedBy.id)}, <Moment at={agreement.proposedAt} />
            </>,
          ],
          [
            'Data may be shared from',
            <Day
              key="from"
              on={agreement.commencesOn}
              none="no day is set: between two parties, from the day on which the later one signed"
            />,
          ],
          [
            'Next review due',
            <>
              <Day on={reviewDueOn} none="no day is set" /> {isOverdue && <Tag value="OVERDUE" />}
            </>,
          ],
          ['Ends for all', <Day key="end" on={agreement.endsOn} none="no day is set" />],
          ['Hangs beneath', umbrella ? <Reference reference={umbrella} /> : null],
          [
            'Programmes beneath it',
            programmes.length > 0
              ? programmes.map((one) => (
                  <div key={one}>
                    <Reference reference={one} />
                  </div>
                ))
              : null,
          ],
        ]}
      />
      {waitsForUs(agreement, settings.party) && (
        <p className="govuk-inset-text">
          {`Version ${agreement.version} waits for our signature. `}
          {signing.mayYouSign && 'You may sign it. '}
          <Link className="govuk-link" href="/signing">
            Open what waits for a signature
          </Link>
        </p>
      )}
    </>
  );
}

function Reference({ reference }: { reference: string }) {
  return (
    <Link className="govuk-link" href={`/agreements/${encodeURIComponent(reference)}`}>
      {reference}
    </Link>
  );
}

const OVER = ['LEFT', 'LEAVING', 'ENDED', 'DECLINED'];

/** Whether we are asked to sign the newest version, and have not answered. */
function waitsForUs(
  { state, signatories, signatures, declinedBy, version }: OneAgreement,
  party: string,
): boolean {
  const isAsked = signatories.some(({ id }) => id === party) && !OVER.includes(state);
  const hasAnswered =
    signatures.some((one) => one.party.id === party && one.version === version) ||
    declinedBy.some((one) => one.party.id === party);
  return isAsked && !hasAnswered;
}
