/** Leads to the parts of a long page. */

/** Each part by its element's id, with its title. */
export function OnThisPage({ parts }: { parts: readonly (readonly [id: string, title: string])[] }) {
  return (
    <nav aria-label="On this page" className="console-not-printed">
      <ul className="govuk-list console-contents">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a className="govuk-link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
