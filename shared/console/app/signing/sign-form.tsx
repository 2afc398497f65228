/** Signs the newest version for the own party. */
import { SigningSignDocument } from '../generated/signing-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, Select, TextField } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { officeTitle, useRefusalsInWords } from './in-words.ts';
import type { SigningAgreement } from './waiting.ts';

interface SignForm {
  agreement: SigningAgreement;
  /** Whether the agreement records the rank of who signs for this party. */
  asksRank: boolean;
  onDone: (what: string) => void;
}

export function SignForm({ agreement, asksRank, onDone }: SignForm) {
  const { settings, session } = useConsole();
  const own = usePartyName()(settings.party);
  const { reference, version, title, signing } = agreement;
  const office = session.person.office ?? '';
  const write = useWrite(SigningSignDocument);
  const refusals = useRefusalsInWords(write.refusals);
  const isDelegate = signing.delegates.includes(office) && !signing.offices.includes(office);
  return (
    <Form
      label={`Sign ${title}`}
      submit={`Sign version ${version} for ${own}`}
      sending={{ ...write, refusals }}
      onSubmit={async (entered) => {
        const input = {
          reference,
          version,
          office,
          name: entered.required('name'),
          onBehalfOf: entered.text('onBehalfOf'),
          rank: entered.text('rank'),
          signedOn: entered.text('signedOn'),
        };
        if (await write.run({ party: settings.party, input }))
          onDone(`You signed version ${version} of “${title}” for ${own}. The other parties are told.`);
      }}
    >
      <TextField
        name="name"
        label="Your name, as it shall stand in the agreement"
        hint={`You sign as ${officeTitle(office) || 'no office: your sign-in names none'}, for ${own}.`}
        required
        width="20"
      />
      {isDelegate && (
        <Select
          name="onBehalfOf"
          label="On behalf of which office"
          choices={signing.offices.map((one) => ({ value: one, text: officeTitle(one) }))}
        />
      )}
      {asksRank && (
        <TextField name="rank" label="Your rank" hint="The agreement asks for it." required width="20" />
      )}
      <TextField
        name="signedOn"
        label="Signed on"
        type="date"
        hint="An earlier day if it was signed on paper."
        value={londonToday()}
        required
        width="10"
      />
    </Form>
  );
}
