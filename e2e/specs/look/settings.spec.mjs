// Five pages as they look with more room, and with what a person may have set: dark, forced colours, large text, paper, right to left.
import { looks } from '../../support/look.mjs';
import { test } from '../../support/test.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' }, timezoneId: 'Europe/Copenhagen' });

/** By the name of its pictures: the address, and where what is worth a look begins, if not at the top. */
const pages = {
  start: ['/'],
  trappen: ['/trappen', '.it-climb, .it-stairs'],
  tilbud: ['/tilbud', '.it-offers'],
  'tilbud-et': ['/tilbud/aabenraa/aaben-anonym-raadgivning'],
  'skema-et': ['/skema/trivselstjek-foraelder'],
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
  'text-200': { height: 1000, text: 200 },
};

for (const [setting, { width = 390, height = 480, lang = '', ...rest }] of Object.entries(settings)) {
  test.describe(setting, () => {
    test.use({ viewport: { width, height } });
    for (const [name, [address, from]] of Object.entries(pages)) {
      const at = `${lang}${address}`.replace(/(.)\/$/, '$1');
      test(`${at} looks as it did`, async ({ page }, testInfo) => {
        await looks(page, at, `${name}-${setting}`, { ...rest, from }, testInfo);
      });
    }
  });
}
