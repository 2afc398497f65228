/** One agreement: where it stands, what it says, who is in it, what binds us, what is found in it, what can be done. */
import type { ComponentType } from 'react';
import { AgreementPageDocument } from '../generated/agreements-own.ts';
import { useConsole, usePartyName, usePartyNames } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Facts } from '../parts/facts.tsx';
import { Day } from '../parts/moment.tsx';
import { OnThisPage } from '../parts/on-this-page.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Inset, Section, To } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { isToSign } from '../signing/waiting.ts';
import { STATES } from '../words/agreements.ts';
import { AgreementContext, Proposed, ReviewDue, ToAgreement, useAgreement } from './agreement.tsx';
import './agreements.css';
import { Leaving } from './leaving.tsx';
import { Meetings } from './meetings.tsx';
import { Parties } from './parties.tsx';
import { Publishing } from './publishing.tsx';
import { Reviews } from './reviews.tsx';
import { Duties, Effective, Findings, Terms } from './terms.tsx';
import { Copies, Versions } from './versions.tsx';

const PARTS: readonly [id: string, title: string, Part: ComponentType][] = [
  ['terms', 'What it says', Terms],
  ['parties', 'Who takes part, and who has signed', Parties],
  ['duties', 'What this makes us do', Duties],
  ['effective', 'What binds us', Effective],
  ['findings', 'What the checks find in its terms', Findings],
  ['copies', 'Whether all copies are the same', Copies],
  ['versions', 'Versions', Versions],
  ['reviews', 'Reviews', Reviews],
  ['leaving', 'Leaving', Leaving],
  ['publishing', 'Publishing and evidence', Publishing],
  ['meetings', 'Meetings under it', Meetings],
];

export default function AgreementScreen({ params }: { params: Record<string, string | undefined> }) {
  const { settings } = useConsole();
  const reference = decodeURIComponent(params.reference ?? '');
  const read = useOwn(AgreementPageDocument, { party: settings.party, reference });
  const agreement = read.data?.data.register?.agreement?.copies[0];
  return (
    <Screen title={agreement?.title ?? reference} caption={`Agreement ${reference}`}>
      <Body>
        <To path="/agreements">All agreements</To>
      </Body>
      <Reading of={read} what="the agreement">
        {() =>
          agreement ? (
            <AgreementContext.Provider value={agreement}>
              <Parts />
            </AgreementContext.Provider>
          ) : (
            <Body>Our register holds no such agreement.</Body>
          )
        }
      </Reading>
    </Screen>
  );
}

function Parts() {
  const own = usePartyName()(useConsole().settings.party);
  return (
    <>
      <Standing />
      <OnThisPage parts={PARTS.map(([id, title]) => [id, title])} />
      {PARTS.map(([id, title, Part]) => (
        <div key={id} id={id} className="agreement-section">
          <Section id={`${id}-title`} title={Part === Effective ? `${title}: ${own}` : title}>
            <Part />
          </Section>
        </div>
      ))}
    </>
  );
}

function Standing() {
  const agreement = useAgreement();
  const { settings } = useConsole();
  const namesOf = usePartyNames();
  const { state, kind, version, umbrella, programmes, commencesOn } = agreement;
  return (
    <>
      <Facts
        facts={[
          ['Where it stands', <Tag {...STATES[state]} />],
          ['In force with', namesOf(agreement.inForceWith, 'nobody yet')],
          ['What it is', `${words(kind)}, version ${version}`],
          ['Proposed', <Proposed by={agreement.proposedBy} at={agreement.proposedAt} />],
          [
            'Data may be shared from',
            <Day
              on={commencesOn}
              none="no day is set: between two parties, from the day on which the later one signed"
            />,
          ],
          ['Next review due', <ReviewDue on={agreement.reviewDueOn} />],
          ['Ends for all', <Day on={agreement.endsOn} none="no day is set" />],
          umbrella !== null && ['Hangs beneath', <ToAgreement reference={umbrella} />],
          programmes.length > 0 && [
            'Programmes beneath it',
            programmes.map((one) => (
              <div key={one}>
                <ToAgreement reference={one} />
              </div>
            )),
          ],
        ]}
      />
      {isToSign(agreement, settings.party) && <ToSign />}
    </>
  );
}

function ToSign() {
  const { version, signing } = useAgreement();
  return (
    <Inset>
      Version {version} waits for our signature. {signing.mayYouSign && 'You may sign it. '}
      <To path="/signing">Open what waits for a signature</To>
    </Inset>
  );
}
