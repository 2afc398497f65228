/** The addresses of the demonstration's sign-in. */

/** The address for all parties, on this machine only. */
export const signInUrl = (port: number): string => `http://127.0.0.1:${port}`;

/** The discovery document of a party's provider. */
export const discoveryUrl = (port: number, party: string): string =>
  `${signInUrl(port)}/${party}/.well-known/openid-configuration`;
