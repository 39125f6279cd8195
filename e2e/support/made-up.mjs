// A questionnaire of nobody's, served as if its file lay among the others.
const FHIR = 'http://hl7.org/fhir/StructureDefinition';
const SYSTEM = 'https://example.org/codes';

export const url = 'https://example.org/Questionnaire/made-up';
export const coding = (code, display) => ({ system: SYSTEM, code, display });
export const options = (...words) => words.map((word) => ({ valueCoding: coding(word.toLowerCase(), word) }));
export const extension = (name, value) => ({ url: `${FHIR}/${name}`, ...value });
export const when = (question, answer) => ({ enableWhen: [{ question, operator: '=', ...answer }] });
const control = (code) => extension('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] } });
const alone = (word) => ({ valueCoding: coding(word.toLowerCase(), word), extension: [extension('questionnaire-optionExclusive', { valueBoolean: true })] });

/** A questionnaire with these items. */
export const questionnaire = (item, more = {}) => ({ resourceType: 'Questionnaire', url, version: '1', status: 'active', language: 'da', title: 'Prøveskema', item, ...more });

/** Every type of item, and every limit. */
export const everyType = questionnaire([
  { linkId: 'intro', type: 'display', text: 'Et skema med alle slags spørgsmål.' },
  { linkId: 'ja', type: 'boolean', text: 'Er det tirsdag?', required: true },
  { linkId: 'liste', type: 'coding', text: 'Hvilken farve?', extension: [control('drop-down')], answerOption: options('Rød', 'Grøn', 'Blå') },
  { linkId: 'andet', type: 'coding', text: 'Hvilket dyr?', answerConstraint: 'optionsOrString', answerOption: options('Kat', 'Hund') },
  { linkId: 'flere', type: 'coding', text: 'Hvad gælder?', repeats: true, answerOption: [...options('Larm', 'Kulde'), alone('Ingen')] },
  { linkId: 'dato', type: 'date', text: 'Hvornår begyndte det?', required: true, extension: [extension('minValue', { valueDate: '2020-01-01' }), extension('maxValue', { valueDate: '2030-12-31' })] },
  { linkId: 'tidspunkt', type: 'dateTime', text: 'Hvornår mødes I?' },
  { linkId: 'klokken', type: 'time', text: 'Hvornår står du op?' },
  { linkId: 'vaegt', type: 'quantity', text: 'Hvor tungt?', extension: [extension('questionnaire-unitOption', { valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' } }), extension('questionnaire-unitOption', { valueCoding: { system: 'http://unitsofmeasure.org', code: 'g', display: 'gram' } })] },
  { linkId: 'decimal', type: 'decimal', text: 'Hvor meget?', extension: [extension('minValue', { valueDecimal: 0.5 }), extension('maxValue', { valueDecimal: 5 }), extension('maxDecimalPlaces', { valueInteger: 1 })] },
  { linkId: 'tal', type: 'integer', text: 'Hvor mange?', extension: [extension('minValue', { valueInteger: 1 }), extension('maxValue', { valueInteger: 40 })] },
  { linkId: 'adresse', type: 'url', text: 'Hvilken hjemmeside?' },
  { linkId: 'kode', type: 'string', text: 'Hvad er nummeret?', maxLength: 9, extension: [extension('regex', { valueString: '[A-Z]{2}-[0-9]{4}' }), extension('entryFormat', { valueString: 'AB-1234' })] },
  { linkId: 'linjer', type: 'string', text: 'Hvilke steder?', repeats: true, extension: [extension('minLength', { valueInteger: 2 })] },
  { linkId: 'fast', type: 'string', text: 'Skemaets mærke', readOnly: true, initial: [{ valueString: 'blå havn' }] },
  { linkId: 'foer', type: 'integer', text: 'Hvor mange dage?', initial: [{ valueInteger: 5 }] },
  { linkId: 'skjult', type: 'string', text: 'Ses ikke', initial: [{ valueString: 'x' }], extension: [extension('questionnaire-hidden', { valueBoolean: true })] },
  {
    linkId: 'barn', type: 'group', text: 'Barn', repeats: true, item: [
      { linkId: 'alder', type: 'integer', text: 'Hvor gammelt er barnet?' },
      { linkId: 'hverdag', type: 'group', text: 'Hverdagen', item: [{ linkId: 'skole', type: 'boolean', text: 'Går barnet i skole?' }, { linkId: 'klasse', type: 'text', text: 'Hvordan går det i klassen?', ...when('skole', { answerBoolean: true }) }] },
    ],
  },
]);

/** Serves a questionnaire under that name, without a change to what was built. */
export async function serve(page, name, body) {
  const path = `questionnaires/${name}.json`;
  await page.route('**/data/index.json', async (route) => {
    const index = await (await route.fetch()).json();
    const files = index.files.some((file) => file.path === path) ? index.files : [...index.files, { path, sha256: '', bytes: 0 }];
    await route.fulfill({ json: { ...index, files } });
  });
  await page.route(`**/${path}`, (route) => route.fulfill({ json: body }));
}

/** The answers of a response by `linkId`, as they stand in it; what stands several times is a list. */
export function values({ item = [] }, found = {}) {
  for (const { linkId, answer = [], item: inner = [] } of item) {
    for (const one of answer) {
      const [, value] = Object.entries(one).find(([key]) => key.startsWith('value')) ?? [];
      if (value !== undefined) found[linkId] = linkId in found ? [found[linkId], value].flat() : value;
      values(one, found);
    }
    values({ item: inner }, found);
  }
  return found;
}
