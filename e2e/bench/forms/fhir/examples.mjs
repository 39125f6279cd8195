// Every questionnaire and response of a package, through our engine, and why the refused ones are refused. Ends with an
// error where a file was not run, or was refused for a reason that nobody has judged.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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
  const reasons = errors.map(({ diagnostics }) => JUDGED.find(([pattern]) => pattern.test(diagnostics))?.[1]);
  if (reasons.includes(undefined)) throw new Error(`${errors[reasons.indexOf(undefined)].diagnostics}: judge it`);
  return reasons[0];
}

/** What lies in the package, counted without our engine. */
function shipped(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));
  const types = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')).resourceType);
  return types.filter((type) => ['Questionnaire', 'QuestionnaireResponse'].includes(type)).length;
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
  if (files.length !== shipped(folder)) throw new Error(`${name}: ${files.length} of ${shipped(folder)} files were run`);
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
