// One form for all: 10,000 yes-no questions, of which every other one hangs on the one before it.
export const ITEMS = 10_000;

export function fhirForm() {
  const item = Array.from({ length: ITEMS }, (_, n) => ({
    linkId: `q${n}`,
    type: 'boolean',
    text: `Spørgsmål ${n}`,
    ...(n % 2 && { enableWhen: [{ question: `q${n - 1}`, operator: '=', answerBoolean: true }] }),
  }));
  return { resourceType: 'Questionnaire', url: 'https://example.org/large', version: '1', status: 'active', item };
}

export function surveyForm() {
  const elements = fhirForm().item.map(({ linkId, text, enableWhen }) => ({
    type: 'boolean',
    name: linkId,
    title: text,
    ...(enableWhen && { visibleIf: `{${enableWhen[0].question}} = true` }),
  }));
  return { pages: [{ name: 'page', elements }] };
}
