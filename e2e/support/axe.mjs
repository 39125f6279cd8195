// axe-core on a page as it stands: what it finds, in words.
import AxeBuilder from '@axe-core/playwright';
import { expect, stands } from './test.mjs';

/** Everything of WCAG 2.2 A and AA, and good practice. */
export async function clean(page) {
  await without(page, (axe) => axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']));
}

/** The one thing that other colours can change. */
export async function contrasts(page) {
  await without(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
}

async function without(page, only) {
  await stands(page);
  // No page has a frame in it, so none needs the second tab that axe would join the results of frames in.
  const { violations } = await only(new AxeBuilder({ page }).setLegacyMode()).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, page.url()).toEqual([]);
}
