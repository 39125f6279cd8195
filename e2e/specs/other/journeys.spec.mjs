// The core journeys in the browsers that Playwright does not drive as people have them. Where one is not installed, it says so and is skipped; in CI that is a fault.
import { expect, test } from '@playwright/test';
import { BROWSERS, withTab } from '../../support/other-browsers.mjs';
import { withOurs } from '../../support/servers.mjs';

/** Chooses an option of the question that stands there, and goes on. */
async function answer(tab, words, role = 'radio') {
  await tab.click(role, words);
  await tab.click('button', 'Næste');
}

async function skipTheRest(tab) {
  const heading = () => document.querySelector('h1').textContent;
  for (let last = await tab.run(heading); last !== 'Tjek dine svar'; last = await tab.run(heading)) {
    await tab.click('button', 'Spring over');
    await tab.until((before) => document.querySelector('h1').textContent !== before, true, last);
  }
}

/** Searches the offers as somebody types, and opens the one that is found. */
async function findsAnOffer(tab, origin) {
  await tab.open(`${origin}/tilbud`);
  await tab.type('searchbox', undefined, 'familierådgivn');
  await tab.until(() => location.search, '?q=familier%C3%A5dgivn');
  await tab.click('link', /^Familierådgivningen/);
  await tab.sees('heading', /^Familierådgivningen/);
  await tab.sees('link', /\d\d \d\d \d\d \d\d/);
  await tab.until(() => /^\/tilbud\/\w+\/\w+/.test(location.pathname));
}

for (const browser of BROWSERS) {
  test.describe(browser.name, () => {
    const missing = `${browser.name} is not tried: it is not installed. Debian: apt-get install ${browser.packages}`;
    if (!browser.isHere) console.warn(`SKIPPED: ${missing}`);
    test.skip(!browser.isHere && !process.env.CI, missing);
    test.beforeEach(() => expect(browser.isHere, missing).toBe(true));

    /** The work in a new browser, which must end without a fault of the page. */
    const journey = (name, work) => test(name, ({ baseURL }) => withTab(browser, async (tab) => {
      await work(tab, baseURL);
      expect(await tab.faults()).toEqual([]);
    }));

    journey('an offer is found by what is typed, and opened', findsAnOffer);

    journey('a check that is begun is there after a reload, and once finished among »Mine svar«', async (tab, origin) => {
      await tab.open(`${origin}/skema/trivselstjek-foraelder`);
      await tab.click('button', 'Begynd');
      await answer(tab, '0-5 år');
      await tab.click('radio', 'Den går godt');
      await tab.sees('status', /Gemt på denne enhed kl\./);
      await tab.reload();
      await tab.click('button', /^Fortsæt, hvor du slap/);
      await tab.click('button', 'Tilbage');
      await tab.until(() => document.querySelector('input:checked')?.labels[0].textContent.trim(), 'Den går godt');
      await tab.click('button', 'Næste');
      await skipTheRest(tab);
      await tab.click('button', 'Afslut');
      await tab.click('link', 'Mine svar');
      for (const look of [() => undefined, () => tab.reload()]) {
        await look();
        await tab.sees('text', 'Færdige: 1. Begyndt: 0.');
      }
      await tab.click('summary', /^Vis svarene/);
      await tab.sees('text', 'Den går godt');
    });

    journey('the guide leads a professional to a step', async (tab, origin) => {
      await tab.open(`${origin}/guide`);
      await tab.click('link', /^Jeg arbejder med børn/);
      for (const words of ['Nej', 'Vi har talt sammen, og de vil gerne', 'Ikke noget endnu', 'I skole eller fritidstilbud', '6-9 år', 'Gul: jeg er bekymret', 'Små eller tidlige tegn']) await answer(tab, words);
      await answer(tab, 'Angst og bekymringer', 'option');
      await tab.click('button', 'Afslut');
      await tab.sees('heading', /^Trin 1/);
    });

    journey('an address of an offer opens in the app, in its language', async (tab, origin) => {
      for (const [start, language, direction] of [['', 'da', 'ltr'], ['/en', 'en', 'ltr'], ['/ar', 'ar', 'rtl']]) {
        await tab.open(`${origin}${start}/tilbud/faxe/tvaers`);
        await tab.sees('heading', /TVÆRS/);
        await tab.until(() => [document.documentElement.lang, getComputedStyle(document.body).direction], [language, direction]);
      }
    });

    test('after one visit the offers are found with no server there', () => withOurs((origin, stop) => withTab(browser, async (tab) => {
      await tab.open(`${origin}/tilbud`);
      await tab.until(() => navigator.serviceWorker.controller?.state, 'activated');
      await findsAnOffer(tab, origin);
      stop();
      await tab.reload();
      await tab.sees('heading', /^Familierådgivningen/);
      await findsAnOffer(tab, origin);
      expect(await tab.faults()).toEqual([]);
    })));
  });
}
