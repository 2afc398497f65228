/** When something is due: a day where it ends with that day, otherwise the time too. */
import { londonDay, londonTime, londonToday } from '../parts/london.ts';

const END_OF_DAY = ', 23:59 ';

export function DueOn({ at }: { at: string }) {
  const time = londonTime(at);
  const text = time.includes(END_OF_DAY) ? londonDay(londonToday(new Date(at))) : time;
  return <time dateTime={at}>{text}</time>;
}
