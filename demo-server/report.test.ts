import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyReport, saveReport } from '../src/report/plain.js';
import { runCommandLine, type Printed } from '../tests/support/runCommandLine.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-report-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Paths are those below the folder. */
async function runfolio(...args: string[]): Promise<Printed> {
  const { code, out, err } = await runCommandLine(...args);
  const short = (lines: string[]): string[] => lines.map((line) => line.replaceAll(`${folder}/`, ''));
  return { code, out: short(out), err: short(err) };
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const front = '---\nkind: report\nversion: 1\ntitle: T\nrunSets:\n  A:\n    project: p\n---\n';

describe('runfolio report check', () => {
  test('says what a report holds that is right', async () => {
    const text = await file(
      'good.runfolio.md',
      `${front}\nThe best is {{best acc of A}}.\n\n\`\`\`yaml panel-grid\nrunSets: [A]\npanels: []\n\`\`\`\n`,
    );
    const json = await file('good.json', saveReport(emptyReport('T')));
    expect(await runfolio('report', 'check', text, json)).toEqual({
      code: 0,
      out: ['good.runfolio.md: 2 blocks, 0 panels, 1 run set', 'good.json: 0 blocks, 0 panels, 0 run sets'],
      err: [],
    });
  });

  test.each<[string, string, RegExp[]]>([
    ['no-front.md', '# Title', [/^no-front\.md:1:1: a report starts with its front matter/]],
    ['html.md', `${front}\ntext <b>x</b>`, [/^html\.md:10:6: HTML/, /^html\.md:10:10: HTML/]],
    [
      'missing.md',
      `${front}\n\`\`\`yaml panel-grid\nrunSets: [B]\npanels: [p]\n\`\`\``,
      [/^missing\.md:11:11: there is no run set "B"$/, /^missing\.md:12:10: there is no panel "p"$/],
    ],
    ['value.md', `${front}\n# Title\n\n{{best of}}`, [/^value\.md:12:1: \{\{best of\}\}: This is no value/]],
    ['newer.md', front.replace('version: 1', 'version: 9'), [/^newer\.md: This report is of version 9/]],
    ['none.json', '{', [/^none\.json: it is no JSON/]],
    ['bad.json', '{"kind":"report","version":1}', [/^bad\.json: This is no report: title: it must be string/]],
    [
      'run-table.json',
      saveReport({ ...emptyReport('T'), blocks: [{ id: 'r', type: 'run-table', runSet: 'B' }] }),
      [/^run-table\.json: blocks\[0\]\.runSet: there is no run set "B"/],
    ],
  ])('%s: names the file, the line and the column', async (name, text, expected) => {
    const { code, out, err } = await runfolio('report', 'check', await file(name, text));
    expect([code, out]).toEqual([1, []]);
    expect(err).toEqual([...expected, /1 of 1 report not right/].map((pattern) => expect.stringMatching(pattern) as string));
  });

  test('checks all files before it fails', async () => {
    const [good, bad] = [await file('a.json', saveReport(emptyReport('T'))), await file('b.json', '1')];
    const { code, out, err } = await runfolio('report', 'check', bad, join(folder, 'nowhere.md'), good);
    expect([code, out]).toEqual([1, ['a.json: 0 blocks, 0 panels, 0 run sets']]);
    expect(err.join('\n')).toMatch(/b\.json: This is no report[^]*nowhere\.md: there is no such file[^]*2 of 3 reports not right/);
  });

  test.each([
    [['report'], /needs an action/],
    [['report', 'print'], /no action 'print'/],
    [['report', 'check'], /needs a FILE/],
  ])('says what is missing: %j', async (args, message) => {
    const { code, err } = await runfolio(...args);
    expect(code).toBe(2);
    expect(err.join('\n')).toMatch(message);
  });
});

describe('runfolio report import-wandb', () => {
  const json = JSON.stringify({
    displayName: 'From W&B',
    project: { name: 'theirs' },
    spec: JSON.stringify({
      version: 5,
      blocks: [
        { type: 'heading', level: 1, children: [{ text: 'Losses' }] },
        { type: 'poll', question: 'Which?' },
        { type: 'panel-grid', metadata: { runSets: [{ id: 'rs', name: 'Runs' }] } },
      ],
    }),
  });

  test('writes the report, and says what became of each part', async () => {
    const spec = await file('spec.json', json);
    await file('manifest.json', JSON.stringify({ project: { id: 'ours', name: 'Ours' } }));
    const out = join(folder, 'made.runfolio.md');
    expect(await runfolio('report', 'import-wandb', spec, '--out', out, '--project', `theirs=${folder}`)).toEqual({
      code: 0,
      out: [
        'mapped       blocks[0]: Heading “Losses” → heading',
        'kept         blocks[1]: Poll → placeholder. It has no counterpart here. Its JSON is kept in a placeholder.',
        'mapped       blocks[2].metadata.runSets[0]: Run set “Runs” → run set “Runs” of ours',
        'mapped       blocks[2]: Panel grid → panel grid',
        'mapped       spec: Report → report',
        'made.runfolio.md: 4 mapped, 0 approximated, 1 kept.',
      ],
      err: [],
    });
    expect(await runfolio('report', 'check', out)).toMatchObject({ code: 0, out: ['made.runfolio.md: 3 blocks, 0 panels, 1 run set'] });
  });

  test.each<[string, string[], RegExp]>([
    ['no spec', ['--out', 'x'], /needs one SPEC\.json/],
    ['no place to write to', ['a.json'], /needs --out FILE/],
    ['a file that is not there', ['a.json', '--out', 'x'], /The spec a\.json cannot be read/],
    ['a project without a folder', ['a.json', '--out', 'x', '--project', 'p'], /--project takes NAME=DIR, and got 'p'/],
    ['a folder that is no export', ['a.json', '--out', 'x', '--project', 'p=/nowhere'], /--project p: \/nowhere is no export/],
  ])('says what is wrong: %s', async (_, args, message) => {
    const { code, err } = await runfolio('report', 'import-wandb', ...args);
    expect(code).not.toBe(0);
    expect(err.join('\n')).toMatch(message);
  });
});
