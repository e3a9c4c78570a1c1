import { useEffect } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryEngine } from '../../../../stories/support/memoryEngine.js';
import { curveProject } from '../../../../stories/support/curveProject.js';
import type { PanelHandle } from '../../../panels/index.js';
import type { ElementShell } from '../elementContent.js';
import type { ElementErrorDetail } from '../elementEvents.js';
import { RunfolioElement } from '../runfolioElement.js';
import { mountContent } from './mountContent.js';

const engine = createMemoryEngine(curveProject({ runs: [], points: 2 }));
const asked = {} as PanelHandle;

/** What the drawing of the elements of this test throws, by their ids; read anew with each drawing. */
const broken = new Map<string, unknown>();

function Drawing({ id, shell }: { id: string; shell: ElementShell }) {
  if (broken.has(id)) throw broken.get(id);
  useEffect(() => {
    shell.handle(asked);
    shell.drawn();
    return () => shell.handle(null);
  }, [shell]);
  return <p>Drawn.</p>;
}

class BoundaryElement extends RunfolioElement {
  protected readonly fields = [];
  protected readonly defaultHeight = '100px';

  ask(): Promise<PanelHandle> {
    return this.handle();
  }

  protected loadContent() {
    const draw = (_: object, shell: ElementShell) => <Drawing id={this.id} shell={shell} />;
    return Promise.resolve(
      mountContent({
        styles: [],
        read: ({ look }) => {
          const language = { locale: undefined, timeZone: undefined, messages: undefined };
          return { config: { engine, source: { exports: [] }, project: 'curves', theme: { mode: 'light' }, language, look } };
        },
        draw,
      }),
    );
  }
}
customElements.define('runfolio-boundary', BoundaryElement);

const told: [string, string, string][] = [];
const hear = ({ target, detail }: CustomEvent<ElementErrorDetail>): void =>
  void told.push([(target as HTMLElement).id, detail.code, detail.message]);

beforeEach(() => {
  // React writes there what a boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  document.addEventListener('runfolio-error', hear as EventListener);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.removeEventListener('runfolio-error', hear as EventListener);
  document.body.replaceChildren();
  broken.clear();
  told.length = 0;
});

function place(...ids: string[]): BoundaryElement[] {
  document.body.innerHTML = ids.map((id) => `<runfolio-boundary id="${id}"></runfolio-boundary>`).join('');
  return [...document.querySelectorAll<BoundaryElement>('runfolio-boundary')];
}

const textOf = (element: Element): string => element.shadowRoot?.querySelector('.content')?.textContent ?? '';
const stateOf = (element: Element): unknown => element.shadowRoot?.querySelector<HTMLElement>('.frame')?.dataset['state'];

test('what throws while it is drawn stays in its element, which says it, tells it, and gives it to those who wait', async () => {
  broken.set('one', new Error('No ink is left.'));
  const [one, two] = place('one', 'two');
  await expect.poll(() => textOf(one!)).toContain('No ink is left.');
  expect(one!.shadowRoot!.querySelector('[role="alert"]')).not.toBeNull();
  await expect.poll(() => [stateOf(one!), stateOf(two!)]).toEqual(['failing', 'ready']);
  expect(textOf(two!)).toBe('Drawn.');
  expect(told).toEqual([['one', 'internal', 'No ink is left.']]);
  await expect(one!.ask()).rejects.toThrow('No ink is left.');
  expect(await two!.ask()).toBe(asked);
});

test('its button tries again, and so does any change of the element', async () => {
  broken.set('one', new Error('No ink is left.'));
  const [one] = place('one');
  const retry = (): HTMLButtonElement => one!.shadowRoot!.querySelector<HTMLButtonElement>('[role="alert"] button')!;
  await expect.poll(() => retry()).not.toBeNull();
  broken.set('one', new Error('Still none.'));
  retry().click();
  await expect.poll(() => textOf(one!)).toContain('Still none.');
  broken.delete('one');
  retry().click();
  await expect.poll(() => [textOf(one!), stateOf(one!)]).toEqual(['Drawn.', 'ready']);
  expect(await one!.ask()).toBe(asked);
  broken.set('one', 'only a text');
  one!.title = 'changed';
  await expect.poll(() => textOf(one!)).toContain('only a text');
  const waiting = one!.ask();
  await expect(waiting).rejects.toThrow('only a text');
  broken.delete('one');
  one!.title = 'changed again';
  await expect.poll(() => textOf(one!)).toBe('Drawn.');
  expect(await one!.ask()).toBe(asked);
  expect(told.map(([, , message]) => message)).toEqual(['No ink is left.', 'Still none.', 'only a text']);
});
