/** The answers to a proposal, beside what changed: signing it, or sending it back; what was sent back can still be signed. */
import {
  SigningDeclineDocument,
  SigningSignDocument,
  SigningVersionsDocument,
  type DeclineAgreementInput,
  type SignAgreementInput,
} from '../generated/signing-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { select } from '../parts/field-choices.tsx';
import { area, date, text, TODAY } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Heading } from '../parts/text.tsx';
import { officeTitle } from '../words/agreements.ts';
import { Changes } from './changes.tsx';
import { hasDeclined, hasSigned, type SigningAgreement, type Verdict, type Waiting } from './waiting.ts';

export function Answer({ item: { agreement, reference }, verdict }: { item: Waiting; verdict: Verdict }) {
  const { party } = useConsole().settings;
  const read = useOwn(SigningVersionsDocument, { party, reference });
  return (
    <Reading of={read} what="the versions">
      {({ register }) => {
        const [copy] = register?.agreement?.copies ?? [];
        if (!copy || !agreement) return null;
        return (
          <>
            <Changes copy={copy} reference={reference} />
            {!hasSigned(agreement, party) && (
              <Forms agreement={agreement} mayNow={verdict.may} asksRank={asksRankOf(copy.terms, party)} />
            )}
          </>
        );
      }}
    </Reading>
  );
}

/** Whether the agreement records the rank of who signs for the party: its terms alone say it. */
function asksRankOf(terms: unknown, party: string): boolean {
  const { signature } = terms as { signature?: { rankFor?: string[] } | null };
  return signature?.rankFor?.includes(party) ?? false;
}

interface SignProps {
  agreement: SigningAgreement;
  asksRank: boolean;
}

function Forms({ mayNow, ...asked }: SignProps & { mayNow: boolean }) {
  const { party } = useConsole().settings;
  if (!useHasRole()('SIGNATORY'))
    return <Body>Only people with the role of signatory sign or send back.</Body>;
  if (hasDeclined(asked.agreement, party))
    return (
      <>
        <Heading level={3}>Sign it after all</Heading>
        <Folded summary="Sign, and take the no back">
          <Sign {...asked} />
        </Folded>
      </>
    );
  return (
    <>
      <Heading level={3}>Sign, or send back</Heading>
      {mayNow ? (
        <Sign {...asked} />
      ) : (
        <Folded summary="Try to sign all the same">
          <Body>Your register is asked anew, and says why if it refuses.</Body>
          <Sign {...asked} />
        </Folded>
      )}
      <Folded summary="Send it back with a reason">
        <SendBack agreement={asked.agreement} />
      </Folded>
    </>
  );
}

/** Signs the newest version for the own party. */
function Sign({ agreement, asksRank }: SignProps) {
  const { settings, session } = useConsole();
  const own = usePartyName()(settings.party);
  const { reference, version, title, signing } = agreement;
  const office = session.person.office ?? '';
  const sending = useSend(SigningSignDocument, {
    with: { reference, version, office },
    said: `You signed version ${version} of “${title}” for ${own}. The other parties are told.`,
  });
  const isDelegate = signing.delegates.includes(office) && !signing.offices.includes(office);
  const fields = fieldsOf<SignAgreementInput>()(
    {
      name: text('Your name, as it shall stand in the agreement', {
        hint: `You sign as ${officeTitle(office) || 'no office: your sign-in names none'}, for ${own}.`,
        required: true,
        width: '20',
      }),
      onBehalfOf: select(
        'On behalf of which office',
        signing.offices.map((one) => ({ value: one, text: officeTitle(one) })),
        { none: 'Choose an office', required: true },
      ),
      rank: text('Your rank', { hint: 'The agreement asks for it.', required: true, width: '20' }),
      signedOn: date('Signed on', {
        hint: 'An earlier day if it was signed on paper.',
        value: TODAY,
        required: true,
      }),
    },
    { onBehalfOf: () => isDelegate, rank: () => asksRank },
  );
  return (
    <Form
      label={`Sign ${title}`}
      submit={`Sign version ${version} for ${own}`}
      sending={sending}
      of={fields}
    />
  );
}

const REASON = fieldsOf<DeclineAgreementInput>()({
  reason: area('Why you do not sign it, and what must change', {
    hint: 'The other parties read this. Name no person.',
    required: true,
    rows: 3,
  }),
});

/** Sends the newest version back with a reason, which the other parties are told. */
function SendBack({ agreement: { reference, version, title } }: { agreement: SigningAgreement }) {
  const sending = useSend(SigningDeclineDocument, {
    with: { reference, version },
    said: `You sent “${title}” back. The other parties are told why.`,
  });
  return <Form label={`Send ${title} back`} submit="Send it back" isWarning sending={sending} of={REASON} />;
}
