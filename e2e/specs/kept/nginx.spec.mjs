// The headers as a real nginx sends them from the file that the build writes. Where there is no nginx, it says so and is skipped.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../../support/port.mjs';

const NGINX = process.env.NGINX || '/usr/sbin/nginx';
const DIST = resolve('../dist');
const isHere = spawnSync(NGINX, ['-v']).status === 0;
if (!isHere) console.warn(`SKIPPED: no ${NGINX}; the headers are not tested in a real nginx. Debian: apt-get install nginx-light`);
test.skip(!isHere, 'nginx is not installed');

/** What docs/deploying.md tells an operator, on this machine's address and folders. */
async function config(folder, port) {
  const page = await readFile(resolve('../docs/deploying.md'), 'utf8');
  const [, block] = /^## nginx\n([^]*?)^## /m.exec(page);
  const server = block.split('\n').filter((line) => line.startsWith('    ')).join('\n')
    .replace('listen 443 ssl http2', `listen 127.0.0.1:${port}`).replaceAll('/srv/indsatstrappen', DIST);
  return `
daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
${server}
}`;
}

test('a real nginx sends every header, also with a location of its own and on an error, and the app runs under them', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), await config(folder, port));
  const server = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const origin = `http://127.0.0.1:${port}`;
    await expect.poll(() => fetch(origin).then(() => true, () => false)).toBe(true);
    const { every } = JSON.parse(await readFile(join(DIST, 'headers.json'), 'utf8'));
    for (const [address, status] of [['/', 200], ['/skema', 200], ['/en/tilbud/faxe/tvaers', 200], ['/data/index.json', 200], ['/missing.js', 404], ['/service-worker.js', 200]]) {
      const { headers, status: sent } = await fetch(origin + address);
      expect(sent, address).toBe(status);
      for (const [name, value] of Object.entries(every)) expect(headers.get(name), `${name} of ${address}`).toBe(value);
    }
    expect((await fetch(`${origin}/en/app.webmanifest`)).headers.get('content-type')).toContain('application/manifest+json');
    for (const address of ['/modtag', '/en/modtag']) {
      expect((await fetch(origin + address)).headers.get('permissions-policy'), address).toContain('camera=(self)');
    }
    const [boot] = /boot-\w+\.js/.exec(await (await fetch(origin)).text());
    const script = await fetch(`${origin}/${boot}`, { headers: { 'accept-encoding': 'gzip' } });
    expect([script.headers.get('cache-control'), script.headers.get('content-encoding')]).toEqual(['public, max-age=31536000, immutable', 'gzip']);
    expect((await fetch(`${origin}/service-worker.js`)).headers.get('cache-control')).toBe('no-cache');
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${origin}/skema/afslutning-familie`);
    await page.getByRole('button', { name: 'Begynd', exact: true }).click();
    await expect(page.getByText(/^Spørgsmål 1/)).toBeVisible();
    expect(faults).toEqual([]);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
});
