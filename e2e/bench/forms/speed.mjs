// The engine on the host and as wasm, and survey-core, on the same form in the same run. Prints a table, and writes it.
// usage: node speed.mjs NATIVE_BINARY WASM_MODULE OUTPUT
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ITEMS, fhirForm, surveyForm } from './form.mjs';

const [native, wasm, output] = process.argv.slice(2);
const text = JSON.stringify(fhirForm());

function onHost() {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'form.json');
  writeFileSync(file, text);
  return JSON.parse(execFileSync(native, [file], { maxBuffer: 1e8 }));
}

// The median of the loads. The first answers warm the engine up, and count as well: a person's first answer is one.
function time(load, loads, answers, answer) {
  const times = [];
  let run;
  let begun;
  for (let n = 0; n < loads; n++) {
    begun = performance.now();
    run = load();
    times.push(performance.now() - begun);
  }
  const result = { load: times.toSorted((a, b) => a - b)[Math.floor(loads / 2)], answers: [] };
  for (let n = 0; n < answers; n++) {
    begun = performance.now();
    answer(run, (Math.floor(n / 2) * 2) % ITEMS, n % 2 === 0);
    result.answers.push(performance.now() - begun);
  }
  return result;
}

async function asWasm() {
  const { Run } = await import(resolve(wasm));
  const result = time(() => Run.load(text), 9, 10_000, (run, place, yes) => run.answer(place, yes));
  const run = Run.load(text);
  run.answer(0, true);
  if (!run.isEnabled(1) || run.isEnabled(3)) throw new Error('the form does not work');
  return result;
}

async function survey() {
  const { Model } = await import('survey-core');
  return time(
    () => new Model(surveyForm()),
    1,
    40,
    (model, place, yes) => model.setValue(`q${place}`, yes),
  );
}

function row(name, { load, answers }) {
  const sorted = answers.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { engine: name, load, median: at(0.5), p99: at(0.99) };
}

const rows = [row('native', onHost()), row('wasm', await asWasm()), row('survey-core', await survey())];
const ms = (n) => `${n < 1 ? n.toFixed(4) : n.toFixed(1)} ms`;
const [host, inWasm, peer] = rows;
const table = [
  '| engine | load | an answer, median | an answer, p99 |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ engine, load, median, p99 }) => `| ${engine} | ${ms(load)} | ${ms(median)} | ${ms(p99)} |`),
  '',
  `In the browser's form against survey-core's: load ${Math.round(peer.load / inWasm.load)} times faster, the slowest answer in a hundred ${Math.round(peer.median / inWasm.p99)} times faster than its median.`,
].join('\n');
console.log(`${ITEMS} items, ${ITEMS / 2} conditions\n\n${table}`);
writeFileSync(output, table);
const met = [host, inWasm].every(({ load, p99 }) => load < 100 && p99 < 1) && peer.load / inWasm.load >= 100 && peer.median / inWasm.p99 >= 100;
console.log(met ? 'All goals met: load under 100 ms, an answer under 1 ms, 100 times ahead.' : 'A goal is not met.');
process.exitCode = met ? 0 : 1;
