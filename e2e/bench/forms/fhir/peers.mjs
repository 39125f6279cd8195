// Other engines on our single-condition cases. Each gives whether the item `t` is shown.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cases } from './cases.mjs';

const require = createRequire(import.meta.url);

/** Smart Forms has its conditions apart from its screen. */
async function smartForms() {
  const { assignPopulatedAnswersToEnableWhen } = await import('@aehrc/smart-forms-renderer/lib/utils/enableWhen.js');
  return ({ questionnaire, response }) => {
    const { enableWhen } = questionnaire.item[1];
    const linked = enableWhen.map((condition) => ({ enableWhen: condition }));
    const items = { singleItems: { t: { linked, isEnabled: false } }, repeatItems: {} };
    return assignPopulatedAnswersToEnableWhen(items, response).initialisedItems.singleItems.t.isEnabled;
  };
}

/** LHC-Forms needs a window, and nothing on it. */
async function lhcForms() {
  const { JSDOM } = await import('jsdom');
  const folder = join(dirname(require.resolve('lforms/package.json')), 'dist');
  const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only', pretendToBeVisual: true });
  for (const file of ['lforms/webcomponent/polyfills.js', 'lforms/webcomponent/lhc-forms.js', 'fhir/R5/lformsFHIR.js']) window.eval(readFileSync(join(folder, file), 'utf8'));
  const { LForms } = window;
  return ({ questionnaire, response }) => {
    const form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R5');
    const filled = LForms.Util.mergeFHIRDataIntoLForms(response, form, 'R5');
    const data = new LForms.LFormsData(filled);
    return data.itemList.find(({ linkId }) => linkId === 't')._skipLogicStatus !== 'target-disabled';
  };
}

/** How many cases an engine answers right, and which operators it answers wrong for which types. */
async function run(name, version, start) {
  let shown;
  try {
    shown = await start();
  } catch (error) {
    return { name, failed: error.message.split('\n')[0] };
  }
  const wrong = new Map();
  const all = cases(version);
  for (const one of all) {
    let right = false;
    try {
      right = shown(one) === one.enabled;
    } catch {
      // An engine that throws does not answer right.
    }
    if (!right) {
      const [type, ...rest] = one.name.split(' ');
      wrong.set(rest.join(' '), [...(wrong.get(rest.join(' ')) ?? []), type]);
    }
  }
  const right = all.length - [...wrong.values()].flat().length;
  return { name, right, all: all.length, wrong };
}

export const peers = async () => [
  await run('Smart Forms 1.4.0 (`@aehrc/smart-forms-renderer`)', 'R4', smartForms),
  await run('LHC-Forms 40.1.3 (`lforms`)', 'R5', lhcForms),
];
