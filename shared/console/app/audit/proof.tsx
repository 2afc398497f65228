/** What proves the audit, what the register found wrong with it, and what this page cannot prove. */
import { AuditAlarmsDocument } from '../generated/audit-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Section, Warning } from '../parts/text.tsx';

const MARKS: readonly Fact[] = [
  [
    'Chained',
    'It carries a hash over the line before, so that no line is changed, removed or put in unseen.',
  ],
  [
    'Signed',
    'The register signs every hour how far the chain has come. From then on nobody makes the chain anew without the register’s key.',
  ],
  [
    'Stamped',
    'An authority outside the register put the time on that signature. From then on the register itself cannot make the chain anew unseen. Where the register names no such authority, no line is stamped.',
  ],
];

export function Proof() {
  const { settings } = useConsole();
  const read = useOwn(AuditAlarmsDocument, { party: settings.party });
  return (
    <Section id="audit-proof" title="What proves it">
      <Reading of={read} what="what was found">
        {({ register }) => {
          const alarms = register?.obligations?.nodes ?? [];
          if (alarms.length === 0)
            return (
              <Body>
                <span aria-hidden="true">✓ </span>No alarm is open: when the register last signed the chain,
                it found nothing changed.
              </Body>
            );
          return alarms.map(({ id, what, rule, source, createdAt }) => (
            <Warning key={id}>
              {what}. {rule} ({source}; found <Moment at={createdAt} />)
            </Warning>
          ));
        }}
      </Reading>
      <Body>Beside each line of this page stands how far the register says that it is proven:</Body>
      <Facts facts={MARKS} />
      <Body>
        This page states it and does not prove it. Evidence of a case holds the links of its own lines, and
        whoever runs the register proves the whole chain:
      </Body>
      <pre className="audit-command" tabIndex={0}>
        npm run --silent audit -- verify --party {settings.party}
      </pre>
    </Section>
  );
}
