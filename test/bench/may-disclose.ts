/** Prints what the rules of sharing say: the matrix with its digest last; `cases` the chosen ones, `digest` it alone. */
import { digestOf, goldenCases, matrix } from '../support/may-disclose.ts';

const [what = 'matrix'] = process.argv.slice(2);
const lines = matrix();
if (what === 'matrix') process.stdout.write(`${lines.join('\n')}\n`);
process.stdout.write(what === 'cases' ? goldenCases() : `${digestOf(lines)}\n`);
