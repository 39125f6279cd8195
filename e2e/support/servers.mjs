// What docs/deploying.md tells an operator, in a real server on this machine, and what each of them must then do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { freePort } from './port.mjs';
import { watch } from './test.mjs';

const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const DIST = inProject('dist');
export const NGINX = process.env.NGINX || '/usr/sbin/nginx';
/** Debian has it in a package of its own, libnginx-mod-http-brotli-static. */
const BROTLI = process.env.NGINX_BROTLI || '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(BROTLI);

const AT_ROOT = { dist: DIST, path: '' };
const WWW = inProject('dist-below');
/** What `make test` has built to lie below a path. */
export const BELOW = { dist: join(WWW, 'familie'), path: '/familie' };

/** The block of the page under that heading, on this machine's folders. */
export async function documented(name) {
  const page = await readFile(inProject('docs/deploying.md'), 'utf8');
  const [, block] = new RegExp(`^## ${name}\\n([^]*?)^## `, 'm').exec(page);
  return block.split('\n').filter((line) => line.startsWith('    ')).join('\n').replaceAll('/srv/indsatstrappen', DIST).replaceAll('/srv/www', WWW);
}

/** Starts a server on a configuration in a folder of its own, and stops it after the work, or when the work calls what it is given. */
export async function withServer({ file, config, command }, work) {
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  const port = await freePort();
  if (file) await writeFile(join(folder, file), config(folder, port));
  const [program, ...args] = command(folder, port);
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
  // A server that is not read from stops when the pipe is full.
  let said = '';
  server.stderr.on('data', (data) => (said += data));
  try {
    const origin = `http://127.0.0.1:${port}`;
    await expect.poll(() => fetch(origin).then(() => '', () => said || 'silent')).toBe('');
    await work(origin, () => server.kill());
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The server of the page in a configuration of nginx; with brotli where its module is there, as the page says. */
export async function documentedNginx(name = 'nginx') {
  const server = (await documented(name)).replace('listen 443 ssl http2', 'listen PORT');
  return hasBrotli ? server.replace('# brotli_static on; where the module is there', 'brotli_static on;') : server;
}

/** A real nginx, one process that serves, on a server that listens on PORT; `http` stands before it. */
export function withNginx(server, work, http = '') {
  const config = (folder, port) => `
${hasBrotli ? `load_module ${BROTLI};` : ''}
daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  sendfile on;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
${http}
${server.replace('listen PORT', `listen 127.0.0.1:${port}`)}
}`;
  return withServer({ file: 'nginx.conf', config, command: (folder) => [NGINX, '-c', join(folder, 'nginx.conf'), '-p', folder] }, work);
}

/** Our own server, to be stopped within the work. */
export const withOurs = (work, { dist } = AT_ROOT) => withServer({ command: (_, port) => [process.execPath, 'server.mjs', '--port', port, '--dir', dist] }, work);

/** Headers on every answer, addresses without a file, caching, compression, and the app without a fault under all that. */
export async function servesTheApp(server, page, { dist, path } = AT_ROOT) {
  const origin = server + path;
  const { every } = JSON.parse(await readFile(join(dist, 'headers.json'), 'utf8'));
  expect((await fetch(`${server}${path || '/'}`)).url).toBe(`${origin}/`);
  for (const [address, status] of [['/', 200], ['/skema', 200], ['/en', 200], ['/en/tilbud/faxe/tvaers', 200], ['/no/such/page', 200], ['/data/index.json', 200], ['/missing.js', 404], ['/service-worker.js', 200]]) {
    const { headers, status: sent } = await fetch(origin + address);
    expect(sent, address).toBe(status);
    for (const [name, value] of Object.entries(every)) expect(headers.get(name), `${name} of ${address}`).toBe(value);
  }
  expect(await (await fetch(`${origin}/missing.js`)).text()).toBe(await readFile(join(dist, '404.html'), 'utf8'));
  expect(await (await fetch(`${origin}/en`)).text()).toBe(await readFile(join(dist, 'en.html'), 'utf8'));
  expect((await fetch(`${origin}/en/app.webmanifest`)).headers.get('content-type')).toContain('application/manifest+json');
  for (const address of ['/modtag', '/en/modtag']) {
    expect((await fetch(origin + address)).headers.get('permissions-policy'), address).toContain('camera=(self)');
  }
  const start = await (await fetch(`${origin}/`)).text();
  for (const kind of [/boot-\w+\.js/, /app-\w+\.css/]) {
    const [file] = kind.exec(start);
    const { headers } = await fetch(`${origin}/${file}`, { headers: { 'accept-encoding': 'gzip' } });
    expect([headers.get('cache-control'), headers.get('content-encoding')], file).toEqual(['public, max-age=31536000, immutable', 'gzip']);
  }
  expect((await fetch(`${origin}/service-worker.js`)).headers.get('cache-control')).toBe('no-cache');
  const faults = [];
  watch(page, faults, (url) => url.href.startsWith(`${origin}/`));
  await page.goto(`${origin}/skema/afslutning-familie`);
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(page.getByText(/^Spørgsmål 1/)).toBeVisible();
  expect(faults).toEqual([]);
}
