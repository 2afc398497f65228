/** Names of parties in texts of the register, which has their ids. */
import { useConsole } from '../graph/use-console.ts';

export function useNamed(): (text: string) => string {
  const { parties } = useConsole();
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  // Ids are words of letters, digits and dashes; an agreement's reference is another one.
  return (text) => text.replaceAll(/[\w-]+/g, (word) => names.get(word) ?? word);
}
