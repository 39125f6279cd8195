// Every questionnaire and response of a package, through our engine, and why the refused ones are refused.
import { execFileSync } from 'node:child_process';

/** The refused files judged by hand: what their own file says against itself. All others are judged by their errors. */
const JUDGED = [
  [/is taken by/, 'the same linkId twice (que-2): malformed'],
  [/linkId.*|is missing$/, 'items without linkId: malformed'],
  [/modifier extension/, 'a modifier extension that may not be passed over, or FHIRPath: not supported'],
  [/enableWhenExpression/, 'FHIRPath: not supported'],
  [/answer\[x\] is not of the type/, 'a condition compares with another type than the question has: malformed'],
  [/does not fit the item's type/, 'an initial answer of another type than the question: malformed'],
  [/not in this folder/, 'the response names no questionnaire of the package'],
  [/value set #\S+ is not in this file/, 'a contained value set that is not there: malformed'],
  [/cannot be verified/, 'answers from a value set that is not in the file: needs a terminology server'],
  [/not one of the options/, 'an answer that is none of the options: malformed'],
];

function why({ outcome }) {
  const errors = outcome.issue.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  const reasons = errors.map(({ diagnostics }) => JUDGED.find(([pattern]) => pattern.test(diagnostics))?.[1] ?? diagnostics);
  return reasons[0];
}

/** What came of one package. */
export function check(xtask, { name, folder }) {
  let lines;
  try {
    lines = execFileSync(xtask, ['questionnaire', 'check', '--batch', folder], { encoding: 'utf8', maxBuffer: 1e9 });
  } catch (refused) {
    lines = refused.stdout;
  }
  const files = lines.trim().split('\n').map((line) => JSON.parse(line));
  const of = (type) => files.filter((file) => file.type === type);
  const refused = new Map();
  for (const file of files.filter(({ errors }) => errors > 0)) {
    const reason = why(file);
    refused.set(reason, [...(refused.get(reason) ?? []), file.file.split('/').pop().replace('.json', '')]);
  }
  const fine = (all) => all.filter(({ errors }) => errors === 0).length;
  const [questionnaires, responses] = [of('Questionnaire'), of('QuestionnaireResponse')];
  return {
    name,
    questionnaires: questionnaires.length,
    questionnairesFine: fine(questionnaires),
    responses: responses.length,
    responsesFine: fine(responses),
    refused,
  };
}
