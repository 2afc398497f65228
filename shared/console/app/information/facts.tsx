/** What was asked, with the seven fields of its justification. */
import { Link } from 'wouter';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Day } from '../parts/moment.tsx';
import { useThread } from './thread.ts';

export function RequestFacts() {
  const { request } = useThread();
  const nameOf = usePartyName();
  const none = request.follows ? 'stands with the request that this one repeats' : 'not said';
  return (
    <section aria-labelledby="information-asked">
      <h2 className="govuk-heading-m" id="information-asked">
        What was asked, and why
      </h2>
      <Facts
        facts={[
          ['Asked by', nameOf(request.from.id)],
          ['Asked of', `${nameOf(request.to.id)}${request.unit ? `, ${request.unit}` : ''}`],
          ['On', <Day on={request.requestedOn} />],
          [
            'Under',
            <Link href={`/agreements/${encodeURIComponent(request.agreement)}`} className="govuk-link">
              agreement {request.agreement}
            </Link>,
          ],
          ['How often', request.oneOff ? null : (request.frequency ?? 'regularly')],
          ['1. Why it is needed', request.necessity ?? none],
          ['2. What information', request.what],
          ['3. What it will be used for', request.purpose ?? none],
          ['4. What will be published', request.publication || 'nothing'],
          ['5. Who will have access', request.access ?? none],
          ['6. How and how long it is kept', request.storage ?? none],
          ['7. How it is disposed of', request.disposal ?? none],
          ['Legal basis of the asker', request.legalBasis],
          ['Public task', request.publicTaskStatement],
        ]}
      />
    </section>
  );
}
