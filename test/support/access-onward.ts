/** Says independently of the program which notices a party sees as the originator of what another passes on. */
type Row = Record<string, unknown>;

const ABOUT_RIGHTS = ['ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION', 'INACCURACY'];

/** Of a leg that a party sees so, with what it is not shown taken away; null: it does not see it so. */
export function onwardLeg(
  row: Row,
  rows: readonly Row[],
  party: string,
  isCompetent: (party: string) => boolean,
): Row | null {
  if (row.direction !== 'SENT' || row.originator_id !== party) return null;
  if (isCompetent(String(row.sender_id)) || isCompetent(String(row.recipient_id))) return null;
  const chain = rows.filter((one) => one.originator_id === party && one.cause === row.cause);
  const told = chain.filter((one) => one.direction === 'SENT' && one.recipient_id === row.recipient_id);
  const here = chain.filter((one) => one.direction === 'RECEIVED');
  const came = here.filter((one) => one.kind === row.kind && one.revision === row.revision);
  const isOpen =
    [...ABOUT_RIGHTS, 'RECALL'].includes(String(row.kind)) &&
    told.some(({ kind }) => ABOUT_RIGHTS.includes(String(kind))) &&
    came.some((one) => one.joined_to_id === null && one.sender_id === party) &&
    here.every(({ answer }) => answer !== 'WITHHELD') &&
    chain.every((one) => regimeOf(one) !== 'PART_3');
  return isOpen ? { ...row, agreement: null, isOnward: true } : null;
}

function regimeOf({ statement }: Row): string | undefined {
  const [, payload = ''] = String(statement).split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
    body: { regime?: string };
  };
  return said.body.regime;
}
