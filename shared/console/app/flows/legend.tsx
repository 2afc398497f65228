/** What the lines of the map mean: each pattern with its words, which stand on the map too. */

const LINES = [
  { kind: 'plain', text: 'Ordinary data: a plain line' },
  { kind: 'special', text: 'Special category data: long dashes' },
  { kind: 'criminal', text: 'Criminal offence data: dots' },
  { kind: 'both', text: 'Both: dashes and dots' },
];

export function Legend() {
  return (
    <>
      <p className="govuk-body">
        Choose a line, or “Show the basis” in the table, to see what is shared and why.
      </p>
      <ul className="flows-legend">
        {LINES.map(({ kind, text }) => (
          <li key={kind}>
            <span className={`flows-line flows-line--${kind}`} aria-hidden="true" /> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
