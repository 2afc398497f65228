/** Several short texts, a line each where there are more than one. */
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
