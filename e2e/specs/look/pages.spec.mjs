// Every page as it looks at the top, on a phone in daylight. To accept a change: docs/ARCHITECTURE.md, "How it looks".
import { readFileSync } from 'node:fs';
import { looks, drawnWith, remember } from '../../support/look.mjs';
import { expect, open, test } from '../../support/test.mjs';

// As much as a phone shows below its browser's bars: enough to know the page by, and few kilobytes to keep.
test.use({ viewport: { width: 390, height: 480 }, contextOptions: { reducedMotion: 'reduce' }, timezoneId: 'Europe/Copenhagen' });

const pages = {
  start: '/',
  hjaelp: '/hjaelp',
  'hjaelp-under-18': '/hjaelp/under-18',
  'hjaelp-nu': '/hjaelp/nu',
  'hjaelp-anden-kommune': '/hjaelp/anden-kommune',
  fagfolk: '/fagfolk',
  'fagfolk-mistanke': '/fagfolk/mistanke',
  'fagfolk-bekymret': '/fagfolk/bekymret',
  guide: '/guide',
  'guide-familie': '/guide/familie',
  'guide-graf': '/guide/graf',
  haandbog: '/haandbog',
  trappen: '/trappen',
  daekning: '/daekning',
  tilbud: '/tilbud',
  'tilbud-intet': '/tilbud?q=findes+slet+ikke',
  'tilbud-et': '/tilbud/aabenraa/aaben-anonym-raadgivning',
  sammenlign: '/sammenlign?id=aabenraa/aaben-anonym-raadgivning&id=kerteminde/familiestuer',
  liste: '/liste',
  kommune: '/kommune/skanderborg',
  emne: '/emne/angst',
  praksis: '/praksis',
  'praksis-et': '/praksis/aabenraa-tidlig-forebyggelse',
  skema: '/skema',
  'skema-et': '/skema/trivselstjek-foraelder',
  'skema-samlet': '/skema/trivselsrunde/samlet',
  'skema-papir': '/skema/afslutning-barn-0-9/papir',
  'skema-indtast': '/skema/afslutning-familie/indtast',
  feedback: '/feedback',
  forloeb: '/forloeb',
  maal: '/maal',
  'maal-kvartal': '/maal/2026-K1',
  modtag: '/modtag',
  svar: '/svar',
  om: '/om',
  'aabne-data': '/aabne-data',
  sprog: '/sprog',
  privatliv: '/privatliv',
  tilgaengelighed: '/tilgaengelighed',
  'findes-ikke': '/findes-ikke',
};

for (const [name, address] of Object.entries(pages)) {
  test(`${address} looks as it did`, async ({ page }, testInfo) => {
    await looks(page, address, name, {}, testInfo);
  });
}

test('every page of the app has its picture', () => {
  const table = readFileSync(new URL('../../../app/ui/src/app.rs', import.meta.url), 'utf8');
  const routes = [...table.matchAll(/path!\("([^"]+)"\)/g)].map(([, route]) => route);
  // /was is the same page.
  const drawn = [...Object.values(pages), '/was'].map((address) => address.split('?')[0]);
  const is = (route) => new RegExp(`^${route.replace(/:[^/]+/g, '[^/]+')}$`);
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !drawn.some((address) => is(route).test(address)))).toEqual([]);
});

test('it is said what the pictures are drawn with', async ({ page }, testInfo) => {
  test.skip(!['all', 'changed'].includes(testInfo.config.updateSnapshots), 'the pictures stay');
  await open(page, '/ar');
  remember(await drawnWith(page));
});
