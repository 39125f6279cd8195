// Runs a wasm test binary in Chromium. wasm-bindgen-test-runner serves the page; Playwright opens it and reads it.
//
//   CHROMIUM=/usr/bin/chromium node e2e/wasm-tests.mjs target/.../indexed_db-1234.wasm
//
// Fails when a test fails, when none ran, and after three minutes.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const TIMEOUT = 180_000;
/** What the page may store, in bytes: enough for the tests, and little enough that one of them can fill it. */
const QUOTA = 20_000_000;
const ADDRESS = /available at (http:\/\/\S+)/;
const RESULT = /test result: (\w+)\. (\d+) passed; (\d+) failed;/;
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

const deadline = Date.now() + TIMEOUT;
const [file] = process.argv.slice(2);
const { CHROMIUM: executablePath } = process.env;
if (!file || !executablePath) {
  console.error('usage: CHROMIUM=<path> node e2e/wasm-tests.mjs <file.wasm>');
  process.exit(2);
}

// The runner is stopped by a signal, so that it never empties its own folder.
const folder = await mkdtemp(join(tmpdir(), 'wasm-tests-'));
const runner = spawn('wasm-bindgen-test-runner', [file], {
  env: { ...process.env, NO_HEADLESS: '1', WASM_BINDGEN_TEST_ADDRESS: '127.0.0.1:0', TMPDIR: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => runner.kill());
let browser;
try {
  const address = await runnersAddress();
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  browser = await chromium.launch({ executablePath, args, timeout: left() });
  check(await outputOf(await browser.newPage(), address));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await browser?.close();
  runner.kill();
  await rm(folder, { recursive: true, force: true });
}

function left() {
  return Math.max(1, deadline - Date.now());
}

/** Where the runner serves; it says so itself, because it chooses a free port. */
function runnersAddress() {
  return new Promise((resolve, reject) => {
    const stop = (reason) => reject(new Error(`wasm-bindgen-test-runner ${reason}`));
    setTimeout(() => stop('did not start in time'), left()).unref();
    runner.on('error', (error) => stop(`cannot be started: ${error.message}`));
    runner.on('exit', (code) => stop(`ended with ${code} before any test ran`));
    createInterface({ input: runner.stdout }).on('line', (line) => {
      const [, address] = ADDRESS.exec(line) ?? [];
      if (address) resolve(address);
    });
  });
}

/** What the page says once it has the result, or what it said until time ran out. */
async function outputOf(page, address) {
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  page.on('crash', () => console.error('page: crashed'));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: QUOTA });
  await page.goto(address, { timeout: left() });
  const output = page.locator('#output');
  await output.filter({ hasText: RESULT }).waitFor({ timeout: left() }).catch(() => {});
  return output.textContent({ timeout: 5_000 });
}

function check(output) {
  console.log(output);
  const [line, verdict, passed, failed] = RESULT.exec(output) ?? [];
  if (!line) throw new Error('There is no result.');
  if (verdict !== 'ok' || failed !== '0') throw new Error('Tests have failed.');
  if (passed === '0') throw new Error('No test ran.');
}
