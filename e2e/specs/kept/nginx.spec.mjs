// The headers as a real nginx sends them from the file that the build writes. Where there is no nginx, it says so and is skipped.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const NGINX = process.env.NGINX || '/usr/sbin/nginx';
const DIST = resolve('../dist');
const isHere = spawnSync(NGINX, ['-v']).status === 0;
if (!isHere) console.warn(`SKIPPED: no ${NGINX}; the headers are not tested in a real nginx. Debian: apt-get install nginx-light`);
test.skip(!isHere, 'nginx is not installed');

/** A port that nobody uses. */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** As an operator would set it up: one include in the server, and again in each location with a header of its own. */
const config = (folder, port) => `
daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  types { application/wasm wasm; text/javascript js; }
  server {
    listen 127.0.0.1:${port}; root ${DIST};
    include ${DIST}/headers.nginx.conf;
    location / { try_files $uri /index.html; add_header cache-control no-cache always; include ${DIST}/headers.nginx.conf; }
    location /missing/ { return 404; }
  }
}`;

test('a real nginx sends every header, also with a location of its own and on an error, and the app runs under them', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), config(folder, port));
  const server = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const origin = `http://127.0.0.1:${port}`;
    await expect.poll(() => fetch(origin).then(() => true, () => false)).toBe(true);
    const { every } = JSON.parse(await readFile(join(DIST, 'headers.json'), 'utf8'));
    for (const address of ['/', '/skema', '/data/index.json', '/missing/x']) {
      const { headers } = await fetch(origin + address);
      for (const [name, value] of Object.entries(every)) expect(headers.get(name), `${name} of ${address}`).toBe(value);
    }
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${origin}/skema/afslutning-familie`);
    await page.getByRole('button', { name: 'Begynd', exact: true }).click();
    await expect(page.getByText(/^Spørgsmål 1 af/)).toBeVisible();
    expect(faults).toEqual([]);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
});
