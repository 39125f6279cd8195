// The headers as a real nginx sends them from the file that the build writes. Where there is no nginx, it says so and is skipped.
import { spawnSync } from 'node:child_process';
import { test } from '@playwright/test';
import { BELOW, documentedNginx, NGINX, servesTheApp, withNginx } from '../../support/servers.mjs';

const isHere = spawnSync(NGINX, ['-v']).status === 0;
if (!isHere) console.warn(`SKIPPED: no ${NGINX}; the headers are not tested in a real nginx. Debian: apt-get install nginx-light`);
test.skip(!isHere, 'nginx is not installed');

test('a real nginx sends every header, also with a location of its own and on an error, and the app runs under them', async ({ page }) => {
  await withNginx(await documentedNginx(), (origin) => servesTheApp(origin, page));
});

test('the same below a path', async ({ page }) => {
  await withNginx(await documentedNginx('nginx, below a path'), (origin) => servesTheApp(origin, page, BELOW));
});
