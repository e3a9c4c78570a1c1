import { expect, test } from 'vitest';
import '../styles.css';

test('lines of a chart have the colour of its grid, those of icons in a grid of panels do not', () => {
  const root = Object.assign(document.createElement('div'), { className: 'rf-root' });
  root.innerHTML = `
    <svg><g class="rf-grid"><line id="of-chart" /></g></svg>
    <div class="rf-grid"><svg stroke="rgb(1, 2, 3)"><line id="of-icon" /></svg></div>`;
  document.body.append(root);
  const strokeOf = (id: string): string => getComputedStyle(document.getElementById(id)!).stroke;
  expect(strokeOf('of-icon')).toBe('rgb(1, 2, 3)');
  expect(strokeOf('of-chart')).toMatch(/^rgb/);
  expect(strokeOf('of-chart')).not.toBe('rgb(1, 2, 3)');
  root.remove();
});
