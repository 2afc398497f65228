/** Who is asking: a bearer token (JWT) verified against the signed directory. */

/** Roles of people at a party. REGISTER is the party's own register, calling for itself. */
export const ROLES = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR', 'OPERATOR'] as const;
export type Role = (typeof ROLES)[number] | 'REGISTER';

/** The audience of tokens for the way through a gateway. */
export const FEDERATION_AUDIENCE = 'federation';

/** The audience of tokens for one register's own door. */
export function registerAudience(party: string): string {
  return `register:${party}`;
}

export interface Caller {
  /** The party whose issuer signed the token; never a claim alone. */
  party: string;
  /** The token's subject: a pseudonym of the person at their party. */
  person: string;
  roles: Role[];
  /** The office of a signatory, for example SIRO. */
  office: string | null;
  /** FEDERATION: through a gateway. OWN: at the own register's own door. */
  door: 'FEDERATION' | 'OWN';
  expiresAt: Date;
}
