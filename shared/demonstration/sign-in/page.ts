/** The pages of the demonstration's sign-in: HTML without scripts. */
import { escapeHtml, plainPage } from '../../plain-page.ts';
import type { Person } from './staff.ts';

const DOES: Record<Person['roles'][number], string> = {
  DPO: 'reads and keeps all that the register holds',
  CASEWORKER: 'handles requests from people, decides on sharing and answers notices',
  BREACH_COORDINATOR: 'handles breaches, and what others must be told of them',
  SIGNATORY: 'accepts risks and signs agreements',
  AUDITOR: 'reads, while the data protection officer lets them in',
  OPERATOR: 'looks after how the register runs, and reads no case',
};

/** Offices that are written as abbreviations; all others are written out. */
const SHORT_OFFICES = ['SIRO'];

const HEADER = 'Demonstration sign-in';

/** The list of a party's people, each a button that signs in. */
export function peoplePage(party: string, people: Person[]): string {
  const items = people.map(
    ({ person, title, ...rest }) => `
        <li><button name="person" value="${escapeHtml(person)}"><strong>${escapeHtml(title)}</strong>
          ${escapeHtml(mayDo(rest))}</button></li>`,
  );
  return plainPage({
    header: HEADER,
    title: `Sign in: ${party}`,
    body: `<p class="note">This is a demonstration. Nobody here is a real person, and no password is asked for.
        In a real federation, the organisation’s own sign-in stands here.</p>
      <p>Choose who you are. You can change it later.</p>
      <form method="post"><ul>${items.join('')}
      </ul></form>`,
  });
}

function mayDo({ roles, office, note }: Omit<Person, 'person' | 'title'>): string {
  const does = roles.map((role) => DOES[role]).join('; ');
  const as = office ? ` Signs as ${officeInWords(office)}.` : '';
  return `${does.charAt(0).toUpperCase()}${does.slice(1)}.${as}${note ? ` ${note}` : ''}`;
}

const officeInWords = (office: string) =>
  SHORT_OFFICES.includes(office) ? office : office.toLowerCase().replaceAll('_', ' ');

/** A page that says why there is nothing to choose. */
export function messagePage(message: string): string {
  const body = `<p>${escapeHtml(message)}</p><p>Go back to the console, and sign in from there.</p>`;
  return plainPage({ header: HEADER, title: 'You cannot be signed in', body });
}
