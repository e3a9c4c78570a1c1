import type { Page } from 'playwright';

/**
 * Of the pixels that are ink in one of two pictures (they differ from the picture's commonest colour), the share whose colours differ by more than 32 levels, in
 * percent. Counted in a page, which can decode pictures.
 */
export function inkedShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(countDiffering, [one.toString('base64'), other.toString('base64')] as const);
}

async function countDiffering(pictures: readonly [string, string]): Promise<number> {
  const [a, b] = await Promise.all(
    pictures.map(async (text) => {
      const blob = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }),
  );
  if (!a || !b || a.width !== b.width || a.height !== b.height) return 100;
  const differs = (x: Uint8ClampedArray, i: number, y: ArrayLike<number>, j: number, by: number): boolean =>
    [0, 1, 2].some((c) => Math.abs(x[i + c]! - y[j + c]!) > by);
  let [ink, differing] = [0, 0];
  // Paper is what lies well within the panel's header.
  const paper = a.data.slice((6 * a.width + 6) * 4, (6 * a.width + 6) * 4 + 4);
  for (let i = 0; i < a.data.length; i += 4) {
    if (!differs(a.data, i, paper, 0, 8) && !differs(b.data, i, paper, 0, 8)) continue;
    ink++;
    if (differs(a.data, i, b.data, i, 32)) differing++;
  }
  return ink === 0 ? 100 : (100 * differing) / ink;
}
