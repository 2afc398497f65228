/** Opens a feed for one of the person's roles, and shows its address this once. */
import { useState } from 'react';
import { FeedsOpenDocument } from '../generated/feeds-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { CopyButton } from '../parts/buttons.tsx';
import { Form, Radios } from '../parts/form-before.tsx';
import { words } from '../parts/words.ts';

const ROLES = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'];

interface Opened {
  role: string;
  /** Null: it was shown before, and is not known any more. */
  path: string | null;
}

export function OpenFeed({ current }: { current: { role: string }[] }) {
  const { settings, session } = useConsole();
  const [opened, setOpened] = useState<Opened | null>(null);
  const write = useWrite(FeedsOpenDocument, ({ openCalendarFeed: answer }) => {
    if (answer) setOpened({ role: answer.feed.role, path: answer.path });
  });
  const own = ROLES.filter((role) => session.person.roles.includes(role));
  return (
    <section aria-labelledby="feeds-open">
      <h2 className="govuk-heading-m" id="feeds-open">
        Open a feed
      </h2>
      <div role="status">{opened && <Address opened={opened} />}</div>
      <Form
        label="Open a feed"
        submit="Open the feed"
        sending={write}
        onSubmit={(entered) =>
          write.run({ party: settings.party, input: { role: entered.required('role') } })
        }
      >
        <Radios
          name="role"
          label="Whose deadlines?"
          required
          value={own.length === 1 ? own[0] : undefined}
          choices={own.map((role) => ({
            value: role,
            text: words(role),
            hint: current.some((feed) => feed.role === role)
              ? 'It has a feed: a new one closes that, and its address answers no more.'
              : undefined,
          }))}
        />
      </Form>
    </section>
  );
}

function Address({ opened: { role, path } }: { opened: Opened }) {
  if (path === null)
    return (
      <p className="govuk-body">
        The feed is open. Its address was shown before: open it again for a new one.
      </p>
    );
  const address = new URL(path, window.location.origin).href;
  return (
    <div className="govuk-notification-banner govuk-notification-banner--success">
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">
          The feed for {words(role)} is open. Copy its address now: it is not shown again.
        </p>
        <p className="govuk-body">
          <code className="feeds-address">{address}</code>
        </p>
        <CopyButton text={address} what="the address" />
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">
            <span className="govuk-visually-hidden">Warning: </span>
            Whoever has this address reads your deadlines without signing in. Give it to your calendar only,
            and close the feed if anybody else may have seen it.
          </strong>
        </div>
      </div>
    </div>
  );
}
