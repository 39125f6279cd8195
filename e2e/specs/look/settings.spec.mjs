// Five pages as they look with more room, and with what a person may have set: dark, forced colours, large text, paper, right to left.
import { looks } from '../../support/look.mjs';
import { test } from '../../support/test.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' }, timezoneId: 'Europe/Copenhagen' });

const pages = {
  start: '/',
  trappen: '/trappen',
  tilbud: '/tilbud',
  'tilbud-et': '/tilbud/aabenraa/aaben-anonym-raadgivning',
  'skema-et': '/skema/trivselstjek-foraelder',
};

const settings = {
  768: { width: 768, height: 420 },
  1280: { width: 1280, height: 420 },
  dark: { media: { colorScheme: 'dark' } },
  forced: { media: { forcedColors: 'active' } },
  // The width of A4 between its margins.
  print: { width: 718, media: { media: 'print' } },
  ar: { lang: '/ar' },
  // The frame alone is as high as a phone.
  'text-200': { height: 1100, text: 200 },
};

for (const [setting, { width = 390, height = 500, lang = '', ...rest }] of Object.entries(settings)) {
  test.describe(setting, () => {
    test.use({ viewport: { width, height } });
    for (const [name, address] of Object.entries(pages)) {
      const at = `${lang}${address}`.replace(/(.)\/$/, '$1');
      test(`${at} looks as it did`, async ({ page }, testInfo) => {
        await looks(page, at, `${name}-${setting}`, rest, testInfo);
      });
    }
  });
}
