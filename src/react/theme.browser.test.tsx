import { afterEach, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { curveProject } from '../../stories/support/curveProject.js';
import { LinePlot } from '../panels/index.js';
import type { PaletteTheme, RunfolioTheme, Theme } from '../theme/index.js';
import '../styles.css';
import { RunfolioProvider } from './RunfolioProvider.js';
import { useTheme } from './useHighlight.js';

const flat = (level: number) => ({ loss: () => level });
const project = curveProject({
  runs: [
    { name: 'low', metrics: flat(1) },
    { name: 'high', metrics: flat(2) },
  ],
  points: 20,
});

const emulate = (features: { name: string; value: string }[]) => cdp().send('Emulation.setEmulatedMedia', { features });

afterEach(async () => {
  await emulate([]);
  document.documentElement.className = '';
  document.documentElement.removeAttribute('data-theme');
});

function Plot({ theme, className }: { theme?: Theme | RunfolioTheme; className?: string }) {
  return (
    <RunfolioProvider engine={engine} theme={theme} className={className} style={{ inlineSize: 420 }}>
      <LinePlot project="curves" y="loss" />
    </RunfolioProvider>
  );
}

const engine = createMemoryEngine(project);
const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);

/** How many pixels of the canvas have about this colour. */
function pixelsOf(root: string, [r, g, b]: readonly [number, number, number]): number {
  const canvas = document.querySelector<HTMLCanvasElement>(`${root} .rf-panel canvas`);
  if (!canvas || canvas.width === 0) return 0;
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  const near = (i: number, value: number): boolean => Math.abs(data[i]! - value) < 12;
  let count = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 60 && near(i, r) && near(i + 1, g) && near(i + 2, b)) count++;
  return count;
}

test('two themes on one page have their own tokens, palettes and densities, on canvases, too', async () => {
  const red: RunfolioTheme = { mode: 'light', tokens: { surface: '#fff8f0' }, palette: ['#c00000', '#800000'], density: 'compact' };
  const green: RunfolioTheme = {
    mode: 'dark',
    palette: { light: ['#111111'], dark: ['#20e060'] },
    density: 'comfortable',
    font: 'monospace',
  };
  await render(
    <>
      <Plot theme={red} className="one" />
      <Plot theme={green} className="two" />
    </>,
  );
  await expect.poll(() => pixelsOf('.one', [0xc0, 0, 0]), { timeout: 10_000 }).toBeGreaterThan(100);
  await expect.poll(() => pixelsOf('.one', [0x80, 0, 0])).toBeGreaterThan(100);
  await expect.poll(() => pixelsOf('.two', [0x20, 0xe0, 0x60])).toBeGreaterThan(100);
  expect(styleOf('.one .rf-panel').backgroundColor).toBe('rgb(255, 248, 240)');
  expect(styleOf('.two .rf-panel').backgroundColor).toBe('rgb(23, 24, 28)');
  expect(styleOf('.two .rf-panel h3').fontFamily).toBe('monospace');
  expect(styleOf('.one .rf-panel h3').fontFamily).toBe(styleOf('body').fontFamily);
  const height = (root: string): number => document.querySelector(`${root} .rf-panel-header`)!.getBoundingClientRect().height;
  expect(height('.one')).toBeLessThan(height('.two'));
});

test('the theme of the page is followed while it changes: class, attribute, color-scheme', async () => {
  await emulate([{ name: 'prefers-color-scheme', value: 'light' }]);
  await render(<Plot theme="host" className="hosted" />);
  const shown = () => document.querySelector('.hosted')?.getAttribute('data-rf-theme');
  expect(shown()).toBe('light');
  document.documentElement.className = 'dark';
  await expect.poll(shown).toBe('dark');
  document.documentElement.className = '';
  await expect.poll(shown).toBe('light');
  document.documentElement.setAttribute('data-theme', 'github-dark');
  await expect.poll(shown).toBe('dark');
  document.documentElement.removeAttribute('data-theme');
  document.body.style.colorScheme = 'dark';
  await expect.poll(shown).toBe('dark');
  document.body.style.colorScheme = '';
  await emulate([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await expect.poll(shown).toBe('dark');
  document.documentElement.className = 'light';
  await expect.poll(shown).toBe('light');
});

test('an equal theme is the same one, and a provider within another has its theme', async () => {
  const seen = new Set<PaletteTheme>();
  const Watch = () => {
    seen.add(useTheme());
    return null;
  };
  const Nested = ({ accent }: { accent: string }) => (
    <RunfolioProvider engine={engine} theme={{ mode: 'dark', tokens: { accent }, palette: ['#ff0000'] }}>
      <RunfolioProvider engine={engine} className="inner">
        <Watch />
      </RunfolioProvider>
    </RunfolioProvider>
  );
  const screen = await render(<Nested accent="#abcdef" />);
  const inner = document.querySelector('.inner')!;
  expect(inner.getAttribute('data-rf-theme')).toBe('dark');
  expect(getComputedStyle(inner).getPropertyValue('--rf-accent')).toBe('#abcdef');
  const before = seen.size;
  await screen.rerender(<Nested accent="#abcdef" />);
  expect(seen.size).toBe(before);
  await screen.rerender(<Nested accent="#123456" />);
  expect(getComputedStyle(inner).getPropertyValue('--rf-accent')).toBe('#123456');
});

test('forced colours are the system’s over a theme’s; lines keep colours that differ, and focus is seen', async () => {
  await emulate([
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ]);
  await render(<Plot theme={{ mode: 'light', tokens: { surface: '#ffeecc', text: '#332200' } }} className="forced" />);
  // Colours of the dark form of the palette: the canvas lies on the system's dark ground.
  await expect.poll(() => pixelsOf('.forced', [0x4d, 0x74, 0xdc]), { timeout: 10_000 }).toBeGreaterThan(100);
  await expect.poll(() => pixelsOf('.forced', [0xef, 0xb1, 0x18])).toBeGreaterThan(100);
  expect(styleOf('.forced').getPropertyValue('--rf-surface')).toBe('Canvas');
  const button = document.querySelector<HTMLButtonElement>('.forced .rf-panel button')!;
  // Focus shows where the last thing that was used is the keyboard.
  await userEvent.tab();
  button.focus();
  expect(getComputedStyle(button).outlineStyle).not.toBe('none');
});
