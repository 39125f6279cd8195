// Our single-condition cases as questionnaires with a response, for any engine.
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../app/questionnaire/tests/conformance/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, FOLDER)));
const ordered = (operator) => /[<>]/.test(operator);

/** One case: FHIR R4 where `version` says so, since most engines read no R5. */
export function cases(version) {
  const { types, cases } = read('enable-when.json');
  return types.flatMap((type) =>
    cases
      .filter(({ operator }) => type.ordered || !ordered(operator))
      .map((one) => ({ name: `${type.type} ${one.operator} [${one.answers}]`, operator: one.operator, enabled: one.enabled, ...build(type, one, version) })),
  );
}

function build(type, one, version) {
  const isCoding = type.type === 'coding';
  const condition = { question: 'q', operator: one.operator };
  if ('operand' in one) condition.answerBoolean = one.operand;
  else condition[`answer${type.operand ?? type.value}`] = type.equal;
  const question = {
    linkId: 'q',
    type: isCoding && version === 'R4' ? 'choice' : type.type,
    text: 'q',
    repeats: true,
    ...(isCoding && { answerOption: ['below', 'equal', 'above'].map((key) => ({ valueCoding: type[key] })) }),
  };
  const target = { linkId: 't', type: 'string', text: 't', enableWhen: [condition] };
  const answer = one.answers.map((key) => ({ [`value${type.value}`]: type[key] }));
  const head = { url: 'https://example.org/q', version: '1', status: 'active' };
  return {
    questionnaire: { resourceType: 'Questionnaire', ...head, item: [question, target] },
    response: {
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'https://example.org/q|1',
      status: 'in-progress',
      item: answer.length ? [{ linkId: 'q', text: 'q', answer }] : [],
    },
  };
}

export const counts = () => ({
  structure: read('structure.json').cases.length,
  responses: read('responses.json').cases.length,
});
