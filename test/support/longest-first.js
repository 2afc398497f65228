/** The order in which files of tests start: the stories before all others, since they take the longest and look small. */
import Sequencer from '@jest/test-sequencer';

const FIRST = /\/test\/console\/stories\.test\.ts$/;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- of tests, by the class above
    const sorted = super.sort(tests);
    const isFirst = ({ path }) => FIRST.test(path);
    return [...sorted.filter(isFirst), ...sorted.filter((test) => !isFirst(test))];
  }
}
