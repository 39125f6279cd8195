// Writes docs/conformance.md: our rule cases, other engines on the same ones, and HL7's published examples.
// usage: node conformance.mjs XTASK PACKAGES_FOLDER SPEED_TABLE OUTPUT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cases, counts } from './cases.mjs';
import { check } from './examples.mjs';
import { unpack } from './packages.mjs';
import { peers } from './peers.mjs';

const [xtask, folder, speed, output] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(folder, { recursive: true });
const packages = unpack(folder).map((one) => check(xtask, one));
const engines = await peers();
const { structure, responses } = counts();
const single = cases('R5').length;

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const list = (names) => (names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', '));
const wrongOf = ({ wrong, failed }) => failed ?? [...wrong].map(([name, types]) => `\`${name}\`: ${types.join(', ')}`).join('; ');

const refused = packages.flatMap(({ name, refused }) => [...refused].map(([why, files]) => [name, files.length, why, list(files)]));

const text = `# Conformance

Written by \`make bench\` (\`e2e/bench/forms/fhir/conformance.mjs\`); do not edit. The rules are FHIR R5's, as [content-format.md](content-format.md) says them.

## Our own cases

The cases lie in \`app/questionnaire/tests/conformance/\`, and \`cargo test -p questionnaire\` runs them. All hold; a case that does not would stop the tests.

${table(['file', 'cases', 'what'], [
  ['\`enable-when.json\`', single, 'one condition: 18 cases on every type with an order, 12 on boolean and coding'],
  ['\`structure.json\`', structure, 'several conditions, disabled questions, groups in groups, repeating groups, partial dates'],
  ['\`responses.json\`', responses, 'a response held against its questionnaire: errors and warnings'],
])}

## Other engines on \`enable-when.json\`

The same questionnaires and responses, given to the part of each engine that decides what is shown, without its screen.
Smart Forms and Refero get R4 names of types, which they read. An operator with its answers, and the types that it is wrong for:

${table(['engine', 'right', 'wrong'], [['this one', `${single} of ${single}`, ''], ...engines.map((one) => [one.name, one.failed ? 'does not run' : `${one.right} of ${one.all}`, wrongOf(one)])])}

## Speed

One form with 10,000 questions and 5,000 conditions, loaded and answered in the same run on the machine that wrote this page. \`make bench\` fails where loading takes 100 ms, one answer in a hundred takes 1 ms, or survey-core is less than 100 times behind.

${readFileSync(speed, 'utf8')}

## HL7's published examples

Every \`Questionnaire\` and \`QuestionnaireResponse\` of the packages (CC0), through \`xtask questionnaire check --batch\`; a response against the questionnaire of its address in the same package. Files outside JSON are not counted.

${table(['package', 'questionnaires without error', 'responses without error'], packages.map((one) => [one.name, `${one.questionnairesFine} of ${one.questionnaires}`, `${one.responsesFine} of ${one.responses}`]))}

Why the others are refused, by the first thing that is wrong with each:

${table(['package', 'files', 'why', 'which'], refused)}
`;
writeFileSync(output, text);
// The window of one engine keeps timers running.
process.exit(0);
