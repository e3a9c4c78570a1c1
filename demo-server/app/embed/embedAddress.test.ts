import { describe, expect, test } from 'vitest';
import { embedAddress } from './embedAddress.js';
import { embedConfig } from './embedConfig.js';
import { mayShow } from './mayShow.js';

const panel = { kind: 'line-plot', spec: { y: 'loss' } };
const read = (path: string) => embedAddress(new URL(path, 'https://runs.example.org'));

describe('addresses of pages for frames', () => {
  test.each([
    ['/embed/report/R', { kind: 'report', report: 'R' }],
    ['/embed/report/R#panels=a,b&project=no', { kind: 'report', report: 'R', panels: ['a', 'b'] }],
    ['/runs/embed/project/my%20runs', { kind: 'project', project: 'my runs' }],
    [`/embed/panel/p#panel=${encodeURIComponent(JSON.stringify(panel))}`, { kind: 'panel', project: 'p', panel }],
    [`/files/embed.html#project=p&panel=${encodeURIComponent(JSON.stringify(panel))}`, { kind: 'panel', project: 'p', panel }],
    ['/files/embed.html#project=p', { kind: 'project', project: 'p' }],
    ['/embed.html', undefined],
  ])('%s', (path, show) => expect(read(path).show).toEqual(show));

  test.each([
    ['/embed/panel/p', /names no panel/],
    ['/embed/panel/p#panel={', /no JSON/],
    ['/embed/panel/p#panel=[]', /cannot be shown/],
    ['/embed/panel/p#panel={"kind":"line-plot"}', /panel\.spec/],
  ])('%s is refused', (path, why) => expect(() => read(path)).toThrow(why));

  test('theme and height are taken where they are such', () => {
    expect(read('/embed/report/R#theme=dark&height=500&exports=a/&exports=b/')).toMatchObject({
      theme: 'dark',
      height: 500,
      exports: ['a/', 'b/'],
    });
    expect(read('/embed/report/R#theme=pink&height=9e9')).toMatchObject({ theme: undefined, height: 320, exports: [] });
  });
});

describe('what a page is told by who serves it', () => {
  const told = (content: string | undefined) =>
    embedConfig({
      baseURI: 'https://runs.example.org/site/embed.html#x',
      querySelector: () => (content === undefined ? null : ({ getAttribute: () => content } as unknown as Element)),
    });

  test('nothing, or what is none of it, on a static host', () => {
    const own = { root: 'https://runs.example.org/site/', hosts: ['https://runs.example.org'], tokens: false, served: false };
    for (const content of [undefined, '{}', 'x', '[]', '{"hosts": 7}']) expect(told(content)).toEqual(own);
    expect(told('{"hosts": ["https://wiki.example.org"]}').hosts).toEqual(['https://runs.example.org', 'https://wiki.example.org']);
  });

  test('all by a server, of which only listed origins may be spoken to where its own is not one', () => {
    const content = JSON.stringify({ root: '../../', hosts: ['https://p.example'], own: false, tokens: true });
    expect(told(content)).toMatchObject({ root: 'https://runs.example.org/', hosts: ['https://p.example'], tokens: true, served: true });
  });
});

test('a page shows in place of its own what the same may frame', () => {
  const [report, other] = ['R', 'S'].map((id) => ({ kind: 'report' as const, report: id }));
  const project = { kind: 'project' as const, project: 'p' };
  expect([mayShow(report!, report), mayShow(other!, report), mayShow(project, report)]).toEqual([true, false, false]);
  expect([mayShow({ kind: 'panel', project: 'q', panel }, project), mayShow(report!, project)]).toEqual([true, false]);
  expect([mayShow(report!, undefined), mayShow(project, undefined)]).toEqual([true, false]);
});
