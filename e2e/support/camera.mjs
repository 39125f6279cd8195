// A camera that sees what it is shown: a film of codes for Chromium's own fake device.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, watch } from './test.mjs';

const [WIDTH, HEIGHT] = [640, 480];
/** Pictures that each code stands for. */
const STANDS = 8;

/** The drawing of a code on the page: modules a side, and its runs. */
export async function drawn(page, selector) {
  const path = page.locator(selector);
  await expect(path).toHaveCount(1);
  return path.evaluate((path) => ({ size: path.ownerSVGElement.viewBox.baseVal.width, d: path.getAttribute('d') }));
}

/** A picture of a code in the middle of grey, as YUV 4:2:0. */
function picture({ size, d }) {
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, 128);
  frame.fill(150, 0, WIDTH * HEIGHT);
  const dots = Math.floor(HEIGHT / size);
  const [left, top] = [Math.floor((WIDTH - size * dots) / 2), Math.floor((HEIGHT - size * dots) / 2)];
  const paint = (x, y, length, shade) => {
    for (let line = 0; line < dots; line += 1) {
      const from = (top + y * dots + line) * WIDTH + left + x * dots;
      frame.fill(shade, from, from + length * dots);
    }
  };
  for (let y = 0; y < size; y += 1) paint(0, y, size, 225);
  for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)/g)) paint(Number(x), Number(y), Number(length), 30);
  return frame;
}

/** Writes the codes as a film, one after the other, and gives its name. */
export async function film(codes) {
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const code of codes) for (let shown = 0; shown < STANDS; shown += 1) parts.push(Buffer.from('FRAME\n'), picture(code));
  const file = join(await mkdtemp(join(tmpdir(), 'camera-')), 'codes.y4m');
  await writeFile(file, Buffer.concat(parts));
  return file;
}

/** A browser with a camera: of that film, or of the browser's own pattern; the person allows it, or not. */
export async function withCamera({ launchOptions, baseURL }, { file, allowed = true }, work) {
  const more = ['--use-fake-device-for-media-stream', file && `--use-file-for-fake-video-capture=${file}`, allowed && '--use-fake-ui-for-media-stream'];
  const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, ...more.filter(Boolean)] });
  try {
    const page = await browser.newPage({ baseURL, locale: 'da-DK', viewport: { width: 390, height: 844 } });
    const faults = [];
    watch(page, faults, ({ origin }) => origin === new URL(baseURL).origin);
    await work(page);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
}
