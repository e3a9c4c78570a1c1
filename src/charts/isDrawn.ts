/** What shows that something within is still on its way. */
const unfinished =
  '.rf-skeleton, .rf-progress-active, [aria-busy="true"]:not(button), [data-rf-picture="loading"], [data-rf-chart="loading"]';

/** Whether all of an element is drawn: answers are there, pictures decoded. `counts`: which elements are waited for. Default: all. */
export function isDrawn(element: Element, counts: (element: Element) => boolean = () => true): boolean {
  if ([...element.querySelectorAll(unfinished)].some(counts)) return false;
  const images = [...element.querySelectorAll('img')].filter(counts);
  // Those that wait until they are on screen are wanted now.
  for (const image of images) if (image.loading === 'lazy') image.loading = 'eager';
  return images.every(({ complete }) => complete);
}
