// A page as it looks, held against how it looked when somebody last said that it was right.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, open } from './test.mjs';

/** What the kept pictures were drawn with: other browsers and other system fonts draw letters a little differently. */
const DRAWN_WITH = new URL('../specs/look/baselines/drawn-with.json', import.meta.url);
/** Noon on a day after all that the data says happened. */
const NOW = new Date('2026-12-01T12:00:00+01:00');
const OWN_FONT = 'IBM Plex Sans';
const isOwn = (family) => family.startsWith(OWN_FONT);
/** The pages' own font is asked for as optional: one that comes late stands on the next visit. */
const VISITS = 8;

/** Draws the address as the person with these settings sees it, and compares what is in view: the top, or the page from some part on. */
export async function looks(page, address, name, { media, text, from }, testInfo) {
  await page.clock.setFixedTime(NOW);
  if (text) await (await page.context().newCDPSession(page)).send('Page.setFontSizes', { fontSizes: { standard: (16 * text) / 100 } });
  await inOwnFont(page, address);
  if (media) await page.emulateMedia(media);
  if (from) await page.locator(from).filter({ visible: true }).first().evaluate((part) => part.scrollIntoView());
  await expect(page).toHaveScreenshot(`${name}.png`, tolerance(await drawnWith(page), testInfo));
}

/** Opens the address until it stands in the pages' own font, in both weights; on a page in Arabic that is its spaces and digits. */
async function inOwnFont(page, address) {
  for (let visit = 0; visit < VISITS; visit += 1) {
    await open(page, address);
    await page.evaluate(() => document.fonts.ready);
    const drawn = [await fontsOf(page, 'main h1'), await fontsOf(page, '.it-footer__text')];
    if (drawn.every((fonts) => fonts.some(isOwn))) return;
  }
  throw new Error(`${address} never stood in ${OWN_FONT}`);
}

/** The fonts that the letters of an element are really drawn in. */
async function fontsOf(page, selector) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devtools.detach();
  return fonts.map(({ familyName }) => familyName);
}

/** The browser here, and what it writes Arabic in, which we have no font of our own for. */
export async function drawnWith(page) {
  const chromium = Number.parseInt(page.context().browser().version(), 10);
  const arabic = page.url().includes('/ar') ? (await fontsOf(page, '.it-footer__text')).filter((family) => !isOwn(family)).join() : undefined;
  return { chromium, arabic };
}

/** Remembers what the pictures are drawn with; only where they are all drawn anew. */
export function remember(here) {
  writeFileSync(DRAWN_WITH, `${JSON.stringify(here, null, 2)}\n`);
}

/** In the same browser a page is drawn the same to the dot: a changed line or a paler colour is more than this. Letters of another are less than the wider one. */
function tolerance(here, testInfo) {
  const kept = JSON.parse(readFileSync(DRAWN_WITH, 'utf8'));
  const others = Object.keys(here).filter((key) => here[key] !== undefined && here[key] !== kept[key]);
  if (others.length === 0) return { maxDiffPixelRatio: 0.01, threshold: 0.02 };
  const said = others.map((key) => `${key}: ${here[key]}, and the pictures were drawn with ${kept[key]}`).join('; ');
  testInfo.annotations.push({ type: 'compared widely', description: said });
  console.warn(`${testInfo.title}: compared widely. ${said}`);
  return { maxDiffPixelRatio: 0.12, threshold: 0.3 };
}
