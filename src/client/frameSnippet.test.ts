import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameAddress, frameSnippet } from './frameSnippet.js';

const panel = { kind: 'line-plot', spec: { y: 'val/accuracy' }, title: 'A "quoted" & <marked> + title' };

describe('addresses of frames', () => {
  test.each([
    ['https://runs.example.org', { report: 'R' }, 'https://runs.example.org/embed/report/R'],
    ['https://example.org/runs/', { report: 'R', panels: ['a', 'b'] }, 'https://example.org/runs/embed/report/R#panels=a%2Cb'],
    ['https://runs.example.org/', { project: 'my runs' }, 'https://runs.example.org/embed/project/my%20runs'],
  ])('%s, %j', (url, target, address) => {
    expect(frameAddress({ url, target })).toBe(address);
  });

  test('hold any settings of a panel', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7eäß世界]*$/), fc.jsonValue(), (project, value) => {
        const target = { project, panel: { kind: 'k', spec: { value } } };
        const { hash } = new URL(frameAddress({ url: 'https://h.example/embed.html', target, exports: 'a/' }));
        const read = new URLSearchParams(hash.slice(1));
        expect([read.get('project'), read.get('exports'), JSON.parse(read.get('panel')!)]).toEqual([
          project,
          'a/',
          JSON.parse(JSON.stringify(target.panel)),
        ]);
      }),
    );
  });
});

describe('code of frames', () => {
  const options = {
    src: frameAddress({ url: 'https://r.example/', target: { project: 'p', panel } }),
    title: '</script>"<b>',
    height: 320,
    tokens: true,
  };

  test('is one element of HTML, whatever it is called', () => {
    const code = frameSnippet('iframe', options);
    expect(code.match(/[<>]/g)).toHaveLength(4);
    expect(code).toContain('sandbox="allow-scripts"');
  });

  test('loads the helper of the server, ends no script early, and asks for a token where one is needed', () => {
    const code = frameSnippet('script', options);
    expect(code).toContain('<script src="https://r.example/frame.js">');
    expect(code.match(/<\/script>/g)).toHaveLength(2);
    expect([code.includes('getToken'), frameSnippet('script', { ...options, tokens: false }).includes('getToken')]).toEqual([true, false]);
    expect(frameSnippet('react', options)).toContain('frame.destroy()');
  });
});
