/** Small parts that the room of an own breach and the screen of another party's share. */
import { PartyName } from '../parts/field-choices.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, To } from '../parts/text.tsx';
import { sentence } from '../parts/words.ts';

/** Instead of a breach, or a notice of one, that was not found. */
export function NotHere({ what }: { what: string }) {
  return (
    <Screen title={`There is no such ${what} here`}>
      <Body>
        It may be another register’s, or your role may not read it. <To path="/breaches">See all breaches</To>
        .
      </Body>
    </Screen>
  );
}

/** Why a party is affected: the register's reasons, one a line. */
export function Reasons({ why }: { why: string }) {
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {why.split('; ').map((reason) => (
        <li key={reason}>{sentence(reason)}</li>
      ))}
    </ul>
  );
}

/** By when, and how long that is from now. */
export function Until({ at }: { at: string }) {
  return (
    <>
      <Moment at={at} /> (<TimeLeft until={at} />)
    </>
  );
}

/** The column that names the party of a row. */
export const partyColumn = (title: string) => ({
  title,
  isHeader: true,
  cell: ({ party }: { party: { id: string } }) => <PartyName id={party.id} />,
});

/** The two answers to whether somebody is told. */
export const TELL = { yes: 'Tell', no: 'Do not tell' } as const;

export function TellTag({ tell }: { tell: boolean }) {
  return <Tag value={tell ? 'YES' : 'NO'} text={tell ? TELL.yes : TELL.no} />;
}
