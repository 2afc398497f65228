/** What of obligations is forgotten with the case that they are about: the words of people. */
import { FORGOTTEN, without, type Forgets } from '../../people/forgetting/forgets.ts';

export const forgets: Forgets = {
  strip: (manager, { rowIds }) =>
    manager.query(
      `update obligation set earlier = ${without('earlier', 'because')},
         discharged_because = case when discharged_because is not null then '${FORGOTTEN}' end
       where about = any($1)`,
      [rowIds],
    ),
};
