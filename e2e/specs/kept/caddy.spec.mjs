// The headers and addresses as a real Caddy serves them by docs/deploying.md. Where there is no Caddy, it says so and is skipped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { BELOW, documented, servesTheApp, withServer } from '../../support/servers.mjs';

const CADDY = process.env.CADDY || 'caddy';
const isHere = spawnSync(CADDY, ['version']).status === 0;
if (!isHere) console.warn(`SKIPPED: no ${CADDY}; its configuration is not tried. Debian: apt-get install caddy`);
test.skip(!isHere, 'Caddy is not installed');

/** Runs what docs/deploying.md says of that site, without certificates and without its own port for orders, since nothing may leave this machine. */
async function withCaddy(name, site, work) {
  const told = await documented(name);
  const config = (folder, port) => `{\n  admin off\n  auto_https off\n  default_bind 127.0.0.1\n}\n${told.replace(site, `http://127.0.0.1:${port}`)}\n`;
  const command = (folder) => [CADDY, 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  await withServer({ file: 'Caddyfile', config, command }, work);
}

test('a real Caddy sends every header, also on an error, and the app runs under them', async ({ page }) => {
  await withCaddy('Caddy', 'indsatstrappen.example', (origin) => servesTheApp(origin, page));
});

test('the same below a path', async ({ page }) => {
  await withCaddy('Caddy, below a path', 'kommune.example', (origin) => servesTheApp(origin, page, BELOW));
});
