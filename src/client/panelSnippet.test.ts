import { expect, test } from 'vitest';
import { panelForms, panelSnippet } from './panelSnippet.js';

const panel = { kind: 'line-plot', version: 2, spec: { metrics: ['</script><b>'], x: 'step' }, title: 'A "quoted" & <marked> title' };
const options = { server: 'https://r.example/runs', project: 'my "p"', panel, title: 'P', height: 320 };

test('an element says in its JSON what the panel shows, and ends no script early', () => {
  const code = panelSnippet('element', options);
  expect(code.match(/<\/script>/g)).toHaveLength(2);
  expect(code).toContain('api="https://r.example/runs/api"');
  const json = /<script type="application\/json">(.*)<\/script>/.exec(code)![1]!;
  expect(JSON.parse(json)).toEqual({ spec: panel.spec });
  const title = /title="([^"]*)"/.exec(code)![1]!.replace(/&#(\d+);/g, (_, char: string) => String.fromCharCode(Number(char)));
  expect(title).toBe(panel.title);
});

test('a component has the document of the panel', () => {
  const code = panelSnippet('react', options);
  const json = /const panel = (\{[\s\S]*?\n\});/.exec(code)![1]!;
  expect(JSON.parse(json)).toMatchObject(panel);
  expect(code).toContain('allRuns("my \\"p\\"")');
});

test('a frame has the panel in its address', () => {
  for (const form of ['iframe', 'script'] as const) {
    const address = /https:\/\/r\.example\/runs\/embed\/panel\/[^"\s]*/.exec(panelSnippet(form, options))![0];
    const { hash, pathname } = new URL(address.replace(/&#(\d+);/g, (_, char: string) => String.fromCharCode(Number(char))));
    expect(decodeURIComponent(pathname)).toBe('/runs/embed/panel/my "p"');
    expect(JSON.parse(new URLSearchParams(hash.slice(1)).get('panel')!)).toEqual(panel);
  }
});

test('each form is code', () => {
  expect(panelForms.map((form) => panelSnippet(form, options).length > 100)).toEqual([true, true, true, true]);
});
