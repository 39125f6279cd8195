// Firefox and WebKitGTK as Debian has them, driven by the same commands of WebDriver. Firefox takes them at its own port
// (Marionette, which geckodriver, not in Debian, only translates to), WebKitGTK by its driver over HTTP.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import { freePort } from './port.mjs';
import { Tab } from './tab.mjs';

const FIREFOX = process.env.FIREFOX || 'firefox-esr';
const WEBKIT_DRIVER = process.env.WEBKIT_DRIVER || 'WebKitWebDriver';

const isHere = (program) => !spawnSync('which', [program]).status;

export const BROWSERS = [
  { name: 'Firefox', isHere: isHere(FIREFOX), packages: 'firefox-esr', start: firefox },
  { name: 'WebKitGTK', isHere: isHere(WEBKIT_DRIVER) && isHere('Xvfb'), packages: 'webkit2gtk-driver xvfb', start: webKit },
];

/** Starts a browser that knows nothing yet, gives its one tab to the work, and ends it. */
export async function withTab({ start }, work) {
  const folder = await mkdtemp(join(tmpdir(), 'browser-'));
  const processes = [];
  const said = [];
  const run = (program, args, { env, hears = 'stderr' } = {}) => {
    // A home of its own keeps it from everything on this machine; a group of its own takes its children along at the end.
    const started = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder, ...env } });
    processes.push(started);
    for (const stream of ['stdout', 'stderr']) createInterface({ input: started[stream] }).on('line', (line) => said.push(line));
    return started[hears];
  };
  // Where the run is broken off, no process stays behind either.
  const brokenOff = () => processes.filter(isRunning).forEach(end);
  process.on('exit', brokenOff);
  let tab;
  try {
    tab = new Tab(await start(folder, run), said);
    await work(tab);
  } catch (error) {
    const shown = await tab?.run(() => document.body.innerText).catch(() => '');
    error.message += `\nThe page shows:\n${shown}\nThe browser said last:\n${said.slice(-15).join('\n')}`;
    throw error;
  } finally {
    for (const started of processes.reverse()) await ended(started);
    process.off('exit', brokenOff);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A screen that is killed outright leaves its socket behind. */
const end = ({ pid, spawnfile }) => process.kill(-pid, spawnfile === 'Xvfb' ? 'SIGTERM' : 'SIGKILL');
const isRunning = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;

function ended(started) {
  return new Promise((resolve) => {
    if (!isRunning(started)) return resolve();
    started.on('exit', resolve);
    end(started);
  });
}

async function firefox(folder, run) {
  // It takes a free port and writes it down. What a page does not catch is printed.
  const settings = { 'marionette.port': 0, 'browser.dom.window.dump.enabled': true, 'messaging-system.rsexperimentloader.enabled': false };
  await writeFile(join(folder, 'user.js'), Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${value});\n`).join(''));
  run(FIREFOX, ['--headless', '--marionette', '--no-remote', '--profile', folder]);
  let port = 0;
  await expect.poll(async () => (port = Number(await readFile(join(folder, 'MarionetteActivePort'), 'utf8').catch(() => '0')))).toBeGreaterThan(0);
  const send = await marionette(port);
  await send('WebDriver:NewSession', {});
  return ({ marionette: name }, parameters) => send(name, parameters);
}

/** Each message is its length, a colon and JSON: [0, id, name, parameters] there, [1, id, error, value] back. */
async function marionette(port) {
  const waiting = new Map();
  const socket = connect(port, '127.0.0.1');
  let last = 0;
  let bytes = Buffer.alloc(0);
  await new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (data) => {
      bytes = Buffer.concat([bytes, data]);
      for (let colon = bytes.indexOf(':'); colon > 0; colon = bytes.indexOf(':')) {
        const end = colon + 1 + Number(bytes.subarray(0, colon));
        if (bytes.length < end) return;
        const message = JSON.parse(bytes.subarray(colon + 1, end));
        bytes = bytes.subarray(end);
        // The first says which protocol it speaks.
        if (!Array.isArray(message)) resolve();
        else waiting.get(message[1])(message);
      }
    });
    socket.on('close', () => {
      reject(new Error('Firefox has gone'));
      for (const answer of waiting.values()) answer([1, 0, { error: 'Firefox has gone' }]);
    });
  });
  return async (name, parameters) => {
    const text = JSON.stringify([0, (last += 1), name, parameters]);
    const answer = new Promise((resolve) => waiting.set(last, resolve));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, id, error, value] = await answer;
    waiting.delete(id);
    if (error) throw new Error(`${name}: ${error.error} ${error.message ?? ''}`);
    return value?.value;
  };
}

async function webKit(folder, run) {
  // It has no mode without a screen.
  const screen = run('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1280x900x24'], { hears: 'stdout' });
  const display = await new Promise((resolve) => screen.once('data', (data) => resolve(`:${String(data).trim()}`)));
  const port = await freePort();
  run(WEBKIT_DRIVER, ['-p', port], { env: { DISPLAY: display, GDK_BACKEND: 'x11' } });
  const origin = `http://127.0.0.1:${port}`;
  await expect.poll(() => fetch(`${origin}/status`).then(({ ok }) => ok, () => false)).toBe(true);
  const post = async (path, body) => {
    const { value } = await (await fetch(`${origin}/session${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
    if (value?.error) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const { sessionId } = await post('', { capabilities: {} });
  return ({ path }, parameters) => post(`/${sessionId}/${path(parameters)}`, parameters);
}
