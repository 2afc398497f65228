/** Several short texts, a line each where there are more than one; and links to agreements. */
import { To } from '../parts/text.tsx';
import './records.css';

export function WordList({ of: texts, none = 'None' }: { of: readonly string[]; none?: string }) {
  if (texts.length === 0) return <>{none}</>;
  if (texts.length === 1) return <>{texts[0]}</>;
  return (
    <ul className="records-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

export function Agreements({ of: references }: { of: readonly string[] }) {
  return references.map((reference, index) => (
    <span key={reference}>
      {index > 0 && ', '}
      <To path={`/agreements/${encodeURIComponent(reference)}`}>{reference}</To>
    </span>
  ));
}
