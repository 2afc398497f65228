/** Where the demonstration's sign-in answers. */

/** Of all parties; on this machine alone. */
export const signInUrl = (port: number): string => `http://127.0.0.1:${port}`;

/** Where the party's provider says what it offers. */
export const discoveryUrl = (port: number, party: string): string =>
  `${signInUrl(port)}/${party}/.well-known/openid-configuration`;
