/** One agreement: what it says in plain words, who is in it, what binds us, what is found in it, and what can be done. */
import './agreements.css';
import { Link } from 'wouter';
import { AgreementPageDocument } from '../generated/agreements-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { OnThisPage } from '../parts/on-this-page.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Amend } from './amend.tsx';
import { Copies } from './copies.tsx';
import { Duties } from './duties.tsx';
import { Effective } from './effective.tsx';
import { Findings } from './findings.tsx';
import { Leaving } from './leaving.tsx';
import { Meetings } from './meetings.tsx';
import type { OneAgreement } from './one.ts';
import { Parties } from './parties.tsx';
import { Publishing } from './publishing.tsx';
import { Reviews } from './reviews.tsx';
import { Section } from './section.tsx';
import { Standing } from './standing.tsx';
import { Terms } from './terms.tsx';
import { Versions } from './versions.tsx';

export default function AgreementScreen({ params }: { params: Record<string, string | undefined> }) {
  const { settings } = useConsole();
  const reference = decodeURIComponent(params.reference ?? '');
  const read = useOwn(AgreementPageDocument, { party: settings.party, reference });
  const title = read.data?.data.register?.agreement?.copies[0]?.title ?? reference;
  return (
    <Screen title={title} caption={`Agreement ${reference}`}>
      <p className="govuk-body">
        <Link className="govuk-link" href="/agreements">
          All agreements
        </Link>
      </p>
      <Reading of={read} what="the agreement">
        {({ register }) => {
          const [agreement] = register?.agreement?.copies ?? [];
          if (!agreement) return <p className="govuk-body">Our register holds no such agreement.</p>;
          return <Page agreement={agreement} />;
        }}
      </Reading>
    </Screen>
  );
}

const SECTIONS = {
  terms: 'What it says',
  parties: 'Who takes part, and who has signed',
  duties: 'What this makes us do',
  effective: 'What binds us',
  findings: 'What the checks find in its terms',
  copies: 'Whether all copies are the same',
  versions: 'Versions',
  reviews: 'Reviews',
  leaving: 'Leaving',
  publishing: 'Publishing and evidence',
  meetings: 'Meetings under it',
};

function Page({ agreement }: { agreement: OneAgreement }) {
  const nameOf = usePartyName();
  const { settings } = useConsole();
  return (
    <>
      <Standing agreement={agreement} />
      <OnThisPage parts={Object.entries(SECTIONS)} />
      <Section id="terms" title={SECTIONS.terms}>
        <Terms copy={agreement.publishedCopy} />
      </Section>
      <Section id="parties" title={SECTIONS.parties}>
        <Parties agreement={agreement} />
      </Section>
      <Section id="duties" title={SECTIONS.duties}>
        <Duties agreement={agreement} />
      </Section>
      <Section id="effective" title={`${SECTIONS.effective}: ${nameOf(settings.party)}`}>
        <Effective agreement={agreement} />
      </Section>
      <Section id="findings" title={SECTIONS.findings}>
        <Findings findings={agreement.findings} />
      </Section>
      <Section id="copies" title={SECTIONS.copies}>
        <Copies reference={agreement.reference} />
      </Section>
      <Section id="versions" title={SECTIONS.versions}>
        <Versions agreement={agreement} />
        <Amend agreement={agreement} />
      </Section>
      <Section id="reviews" title={SECTIONS.reviews}>
        <Reviews agreement={agreement} />
      </Section>
      <Section id="leaving" title={SECTIONS.leaving}>
        <Leaving agreement={agreement} />
      </Section>
      <Section id="publishing" title={SECTIONS.publishing}>
        <Publishing agreement={agreement} />
      </Section>
      <Section id="meetings" title={SECTIONS.meetings}>
        <Meetings reference={agreement.reference} />
      </Section>
    </>
  );
}
