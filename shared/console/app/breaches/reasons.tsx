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

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
