/** What the register tells its console before anybody has signed in. */

export interface Settings {
  /** The party whose register this is. */
  party: string;
  name: string;
  /** The GraphQL endpoint of the gateway through which other parties are asked. */
  gateway: string;
  /** Address of the identity provider's OpenID metadata. */
  signIn: string;
  clientId: string;
  /** In the demonstration it says that nothing here is about a real person. */
  mode: 'demonstration' | 'production';
  /** Where this console lives, without a slash at the end: `/console/<party>`. */
  base: string;
}

/** Reads them from the register at whose address the page is open. */
export async function readSettings({ pathname }: Location): Promise<Settings> {
  const base = pathname.split('/').slice(0, 3).join('/');
  const response = await fetch(`${base}/configuration.json`);
  if (!response.ok) throw new Error('This register keeps no console at this address.');
  return { ...((await response.json()) as Omit<Settings, 'base'>), base };
}
