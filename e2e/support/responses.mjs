import { createHash } from 'node:crypto';

const FORM = 'https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0';
const TITLE = 'Fortæl, hvordan hjælpen var';

/** An id with this number at its end. */
export const id = (number) => `8c5b2f1e-0b1d-4f0e-9a63-${number.toString(16).padStart(12, '0')}`;

/** A finished parent's feedback as a FHIR resource. */
export function resource(number, words, revision = 2) {
  return {
    resourceType: 'QuestionnaireResponse',
    id: id(number),
    meta: {
      versionId: String(revision),
      tag: [
        { system: 'https://indsatstrappen.dk/fhir/CodeSystem/questionnaire-kind', code: 'closing-feedback' },
        { system: 'https://indsatstrappen.dk/fhir/CodeSystem/respondent', code: 'parent' },
        { system: 'https://indsatstrappen.dk/fhir/CodeSystem/started-on', code: '2026-11-20' },
      ],
    },
    language: 'da',
    questionnaire: FORM,
    _questionnaire: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/display', valueString: TITLE }] },
    status: 'completed',
    authored: '2026-11-20',
    item: [{ linkId: 'gjorde-forskel', text: 'Hvad gjorde vi, som betød noget for jer?', answer: [{ valueString: words }] }],
  };
}

/** The file that another device would have made of these. */
export function fileOf(resources) {
  const bundle = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((one) => ({ fullUrl: `urn:uuid:${one.id}`, resource: one })) });
  const sum = createHash('sha256').update(bundle).digest('hex');
  const counts = JSON.stringify(resources.reduce((all, { questionnaire }) => ({ ...all, [questionnaire]: (all[questionnaire] ?? 0) + 1 }), {}));
  return Buffer.from(`{"format":"indsatstrappen","version":1,"app":"0.1.0","created":"2026-11-21","counts":${counts},"sha256":"${sum}","bundle":${bundle}}`);
}

/** The stored form of such a record, as the app itself writes it. */
export function stored(number, words) {
  return {
    schema: 1,
    id: id(number),
    revision: 2,
    status: { completed: { on: '2026-11-20' } },
    exported: 'not-exported',
    resuming: 'offered',
    started_on: '2026-11-20',
    form: { questionnaire: FORM, title: TITLE, language: 'da', kind: 'closing-feedback', respondent: 'parent', sensitivity: 'ordinary' },
    response: { resourceType: 'QuestionnaireResponse', questionnaire: FORM, status: 'completed', item: resource(number, words).item },
  };
}

/** The same as if a child had answered a parent's form: no receiver takes it. */
export const asChild = (one) => ({ ...one, form: { ...one.form, respondent: 'child' } });

/** Puts so many of them on the device, past the app and changed in that way, and opens the page anew. */
export async function seed(page, count, words = 'Det hjalp, at nogen lyttede.', change = (one) => one) {
  await put(page, JSON.stringify(change(stored(0, words))), 1, count);
}

/** Puts this one there with its number, and opens the page anew. */
export async function seedOne(page, number, one) {
  await put(page, JSON.stringify({ ...one, id: id(0) }), number, number);
}

async function put(page, one, first, last) {
  await page.evaluate(
    async ([text, first, last]) => {
      const database = await new Promise((resolve, reject) => {
        const asked = indexedDB.open('indsatstrappen');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const transaction = database.transaction('responses', 'readwrite');
      const store = transaction.objectStore('responses');
      for (let number = first; number <= last; number += 1) {
        const name = `8c5b2f1e-0b1d-4f0e-9a63-${number.toString(16).padStart(12, '0')}`;
        store.put(text.replace('8c5b2f1e-0b1d-4f0e-9a63-000000000000', name), name);
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    [one, first, last],
  );
  await page.reload();
}
