// The headers as a real nginx sends them from the file that the build writes. Where there is no nginx, it says so and is skipped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { documented, servesTheApp, withServer } from '../../support/servers.mjs';

const NGINX = process.env.NGINX || '/usr/sbin/nginx';
const isHere = spawnSync(NGINX, ['-v']).status === 0;
if (!isHere) console.warn(`SKIPPED: no ${NGINX}; the headers are not tested in a real nginx. Debian: apt-get install nginx-light`);
test.skip(!isHere, 'nginx is not installed');

test('a real nginx sends every header, also with a location of its own and on an error, and the app runs under them', async ({ page }) => {
  const told = await documented('nginx');
  const config = (folder, port) => `
daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
${told.replace('listen 443 ssl http2', `listen 127.0.0.1:${port}`)}
}`;
  const command = (folder) => [NGINX, '-c', join(folder, 'nginx.conf'), '-p', folder];
  await withServer({ file: 'nginx.conf', config, command }, (origin) => servesTheApp(origin, page));
});
