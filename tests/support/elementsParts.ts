import type { Locator, Page } from 'playwright';

/** A part of the header of the first panel. */
export function header(page: Page, text: string): Locator {
  return page.locator('runfolio-panel').first().locator('.rf-panel-header').getByText(text, { exact: true });
}

/** What the first panel says in place of its content. */
export function message(page: Page, text: string): Locator {
  return page.locator('runfolio-panel').first().getByRole('alert').getByText(text);
}

/** Sets properties of the first panel. */
export function elementsPanel(page: Page, properties: Readonly<Record<string, unknown>>): Promise<void> {
  const entries = Object.entries(properties);
  return page.evaluate((given) => {
    const panel = document.querySelector('runfolio-panel') as unknown as Record<string, unknown>;
    for (const [name, value] of given) panel[name] = value;
  }, entries);
}
