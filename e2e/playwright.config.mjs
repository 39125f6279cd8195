import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 8099);
// As root, and in most containers, Chromium has no sandbox; the other switches keep it from asking the network for anything.
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;

const [whole, shell] = [process.env.CHROMIUM || '/usr/bin/chromium', process.env.CHROMIUM_SHELL || process.env.CHROMIUM || '/usr/bin/chromium'];
// What is about storage, permissions, the clipboard and how letters are drawn is tried in the browser as people have it.
const NEED_THE_WHOLE = ['**/kept/**', '**/look/**', '**/codes.spec.mjs', '**/list.spec.mjs'];

export default defineConfig({
  testDir: 'specs',
  timeout: 180_000,
  // Long enough for a busy machine; nothing here measures time.
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A machine that stalls fails one test of hundreds: it is run once more, and named as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  outputDir: 'test-results',
  // One set of pictures, whatever machine compares them.
  snapshotPathTemplate: '{snapshotDir}/{testFileDir}/baselines/{arg}{ext}',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 390, height: 844 },
    locale: 'da-DK',
    trace: 'off',
    // Kept files would stand between a spec and the server; what is kept has a spec of its own.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'browser', testMatch: NEED_THE_WHOLE, use: { launchOptions: { executablePath: whole, args } } },
    { name: 'shell', testIgnore: NEED_THE_WHOLE, use: { launchOptions: { executablePath: shell, args } } },
  ],
  webServer: {
    command: `node server.mjs --port ${port} --dir ../dist`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
