// Other engines on our single-condition cases. Each gives whether the item `t` is shown.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cases } from './cases.mjs';

const require = createRequire(import.meta.url);
const HERE = join(import.meta.dirname, '..');

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

/** Refero's rule is one function of a bundle that imports React and a design system first: they are taken out of it. */
async function refero() {
  const bundle = readFileSync(join(HERE, 'node_modules/@helsenorge/refero/refero.es.js'), 'utf8');
  const nothing = 'const nothing = new Proxy(function () {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => "" : nothing), apply: () => nothing, construct: () => nothing });';
  const names = (list) => list.replaceAll(' as ', ': ');
  const alone = bundle
    .replace(/^import\s+'[^']+\.css';/, '')
    .replace(/^import "[^"]+";$/gm, '')
    .replace(/^import ([\w$]+), (\{[^}]*\}) from "[^"]+";$/gm, (_, whole, list) => `const ${whole} = nothing, ${names(list)} = nothing;`)
    .replace(/^import (\{[^}]*\}) from "[^"]+";$/gm, (_, list) => `const ${names(list)} = nothing;`)
    .replace(/^import (?:\* as )?([\w$]+) from "[^"]+";$/gm, 'const $1 = nothing;');
  const file = join(mkdtempSync(join(tmpdir(), 'refero-')), 'refero.mjs');
  writeFileSync(file, `${nothing}\n${alone}`);
  const { isEnableWhenEnabled } = await import(pathToFileURL(file));
  return ({ questionnaire, response }) => {
    const [, target] = questionnaire.item;
    // Its own responses have an item for every question, answered or not.
    const item = [response.item[0] ?? { linkId: 'q' }, { linkId: 't' }];
    return isEnableWhenEnabled(target.enableWhen, target.enableBehavior, [{ linkId: 't' }], item);
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
  await run('Refero 22.2.1 (`@helsenorge/refero`)', 'R4', refero),
  await run('LHC-Forms 40.1.3 (`lforms`)', 'R5', lhcForms),
];
