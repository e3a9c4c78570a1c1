import type { Locator, Page } from 'playwright';

/** The panel of a dashboard that has this title. */
export function panelOf(page: Page, title: string): Locator {
  return page.locator('.rf-panel').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** The sentence that says what a panel draws, made from the data it has; undefined while it draws nothing. */
export async function drawnBy(page: Page, title: string): Promise<string | undefined> {
  const [figure] = await panelOf(page, title).getByRole('application').all();
  return (await figure?.getAttribute('aria-label')) ?? undefined;
}

/** Drags over a panel's drawing between two shares of its width. */
export async function zoomInto(page: Page, title: string, from: number, to: number): Promise<void> {
  const box = await panelOf(page, title).locator('.rf-panel-drawing').boundingBox();
  if (!box) throw new Error(`The panel ${title} is not on screen.`);
  const [y, x] = [box.y + box.height / 2, (share: number) => box.x + box.width * share];
  await page.mouse.move(x(from), y);
  await page.mouse.down();
  await page.mouse.move(x((from + to) / 2), y);
  await page.mouse.move(x(to), y);
  await page.mouse.up();
}

export async function resetZoom(page: Page, title: string): Promise<void> {
  const box = await panelOf(page, title).locator('.rf-panel-drawing').boundingBox();
  if (box) await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
}
