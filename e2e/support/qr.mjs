import jsQR from 'jsqr';
import { expect } from './test.mjs';

/** What a camera reads from the code of the page: the drawing as dots, four a module. */
export async function scanned(page, drawing = '.it-paper__code path') {
  const code = page.locator(drawing);
  await expect(code).toHaveCount(1);
  const { dots, side } = await code.evaluate((path) => {
    const modules = path.ownerSVGElement.viewBox.baseVal.width;
    const side = modules * 4;
    const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side, side);
    context.fillStyle = '#000';
    context.scale(4, 4);
    context.fill(new Path2D(path.getAttribute('d')));
    return { dots: [...context.getImageData(0, 0, side, side).data], side };
  });
  return jsQR(Uint8ClampedArray.from(dots), side, side)?.data;
}
