import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyBlock } from '../../../stories/support/reportDocuments.js';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { createNodeEngine } from '../../../demo-server/nodeEngine.js';
import { memoryExport } from '../../../demo-server/exportFiles.js';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import type { Block } from '../document/block.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { escapeCode, escapeTex } from './escapeTex.js';
import { isMath } from './isMath.js';
import { latexReport } from './latexReport.js';
import type { LatexParts } from './latexParts.js';
import { texAddress } from './texAddress.js';
import { texDocument } from './texDocument.js';
import { zipFiles } from './zipFiles.js';

const run = promisify(execFile);
const hasTex = await run('pdflatex', ['--version']).then(
  () => true,
  () => false,
);
const idle = new AbortController().signal;
const nothing: LatexParts = { values: new Map(), tables: new Map(), images: new Map(), figures: new Map(), isMath };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-latex-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Compiles it, stopping at the first error; the words that the PDF is made of are in the log where TeX is told to say them. */
async function compile(tex: string, name: string): Promise<void> {
  await writeFile(join(folder, `${name}.tex`), tex);
  const options = ['-interaction=nonstopmode', '-halt-on-error', `-output-directory=${folder}`, join(folder, `${name}.tex`)];
  await run('pdflatex', options, { maxBuffer: 1e8 }).catch((error: { stdout: string }) => {
    throw new Error(/^!.*(?:\n.*){6}/m.exec(error.stdout)?.[0] ?? error.stdout.slice(-2000));
  });
}

describe('text', () => {
  test('every sign that means something to TeX stands for itself', () => {
    expect(escapeTex('\\{}$&#%_~^<>|"`[]*')).toBe(
      '\\textbackslash{}\\{\\}\\$\\&\\#\\%\\_\\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}\\textbar{}\\textquotedbl{}\\textasciigrave{}{[}{]}{*}',
    );
    expect(escapeTex("a--b ''c'' ,,")).toBe("a-{}-b '{}'c'{}' ,{},");
    expect(escapeTex('two\n\nlines\t x')).toBe('two lines x');
    expect(escapeTex('λ ≤ 3 −1')).toBe('\\ensuremath{\\lambda} \\ensuremath{\\leq} 3 \\ensuremath{-}1');
    expect(escapeTex('\u0000a\uD800')).toBe('a\uFFFD');
    expect(escapeCode("  if x  == 'a':\t#")).toBe('~~if x~~== \\textquotesingle{}a\\textquotesingle{}:~~~~\\#');
    expect(texAddress('https://a.b/c_d?x=%20&y={1}#~z^ü')).toBe('https://a.b/c\\_d?x=\\%20\\&y=\\%7B1\\%7D\\#\\%7Ez\\%5E\\%C3\\%BC');
  });

  test('formulas that are none, or that reach out of themselves, are written as code', () => {
    expect([
      isMath('\\frac{1}{2}', false),
      isMath('\\frac{1}{', false),
      isMath('\\input{/etc/passwd}', true),
      isMath('\\def\\x{1}', true),
    ]).toEqual([true, false, false, false]);
  });
});

describe.skipIf(!hasTex)('what is made compiles (skipped without pdflatex)', { timeout: 60_000 }, () => {
  test('and what does not is seen', async () => {
    await expect(compile('\\documentclass{article}\\begin{document}\\nope\\end{document}', 'nope')).rejects.toThrow(
      'Undefined control sequence',
    );
  });

  test('whatever a report says', async () => {
    const reports = fc.sample(arbitraryReport, { numRuns: 60, seed: 7 });
    const text = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 300, seed: 3 });
    const texts = text.flatMap((words, i): Block[] => [
      { id: `p${i}`, type: 'paragraph', text: [{ type: 'text', text: words, marks: i % 2 ? ['bold', 'strike'] : ['italic', 'code'] }] },
      { id: `h${i}`, type: 'heading', level: 1 + (i % 6), text: [{ type: 'text', text: words, link: 'https://a.b/%7B_#x' }] },
      { id: `c${i}`, type: 'code', text: words },
      { id: `m${i}`, type: 'math', tex: words },
      {
        id: `t${i}`,
        type: 'table',
        rows: [[[{ type: 'text', text: words }], []], [[{ type: 'break' }]], [[{ type: 'text', text: '*[x]' }]]],
      },
    ]);
    // One document of them all: starting TeX takes longer than what it does.
    const blocks = reports.flatMap((report, i) => JSON.parse(JSON.stringify(report.blocks).replaceAll('"id":"', `"id":"r${i}`)) as Block[]);
    const all: ReportDocument = {
      ...emptyReport('Everything \\ & more'),
      description: '%',
      authors: ['A_1', 'B^2'],
      blocks: [...texts, ...blocks],
    };
    await compile(texDocument(all, nothing), 'everything');
  });

  test('deep lists, every type of block, values as numbers and runs as tables', async () => {
    const engine = await createNodeEngine(new Map([['synthetic', memoryExport({ ...syntheticProject({ runs: 40 }), id: 'synthetic' })]]));
    let deep: Block & { type: 'list' } = { id: 'deep', type: 'list', style: 'bullet', items: [{ checked: true, content: [] }] };
    for (let i = 0; i < 20; i++) deep = { ...deep, style: i % 2 ? 'bullet' : 'ordered', items: [{ content: [deep] }, { content: [] }] };
    const pdf = new TextEncoder().encode('%PDF-');
    const files = await latexReport({ ...everyBlock, blocks: [...everyBlock.blocks, deep] }, { engine, signal: idle });
    const tex = new TextDecoder().decode(files.get('report.tex'));
    await compile(tex, 'every');
    expect(tex).toMatch(/a value is 0\.\d+, and one that is not there –/);
    expect(tex.match(/\\midrule/g)?.length).toBeGreaterThanOrEqual(2);
    expect(tex).toContain('A part of type “from-the-future” cannot be shown here.');
    const drawn = await latexReport(everyBlock, { engine, signal: idle, figureOf: () => Promise.resolve({ pdf }) });
    expect([...drawn].filter(([path]) => path.endsWith('.pdf')).map(([, bytes]) => bytes)).toEqual([pdf, pdf]);
    for (const path of [...drawn.keys()].slice(1)) expect(new TextDecoder().decode(drawn.get('report.tex'))).toContain(`{${path}}`);
    await engine.dispose();
  });
});

test('an archive has every file as it is, as another program reads it', async () => {
  const files = new Map([
    ['report.tex', new TextEncoder().encode('\\documentclass{article}')],
    ['figures/ü.pdf', Uint8Array.from({ length: 70_000 }, (_, i) => i * 7)],
    ['empty', new Uint8Array()],
  ]);
  const path = join(folder, 'a.zip');
  await writeFile(path, new Uint8Array(await zipFiles(files).arrayBuffer()));
  const script =
    'import sys,zipfile,hashlib\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nfor n in z.namelist(): print(n, len(z.read(n)))';
  const python = await run('python3', ['-X', 'utf8', '-c', script, path]).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return undefined;
    throw error as Error;
  });
  // Without Python the end record alone is looked at.
  if (python) expect(python.stdout.trim().split('\n')).toEqual(['report.tex 23', 'figures/ü.pdf 70000', 'empty 0']);
  const bytes = new DataView(await zipFiles(files).arrayBuffer());
  expect(bytes.getUint32(bytes.byteLength - 22, true)).toBe(0x06054b50);
  expect(bytes.getUint16(bytes.byteLength - 12, true)).toBe(3);
});
