import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorHost, editorText, plain, SeenReport } from '../../../../tests/support/editorPage.js';
import { hostilePastes } from '../../../../tests/support/hostilePastes.js';
import '../../../styles.css';
import { allRuns } from '../../../model/index.js';
import { emptyReport, type ReportDocument } from '../../document/report.js';
import type { ReportEditorProps } from '../ReportEditor.js';

const seen = new SeenReport();

async function open(report: ReportDocument = emptyReport(''), props: Partial<ReportEditorProps> = {}) {
  const screen = await render(<EditorHost seen={seen} report={seen.take(report)} {...props} />);
  await editorText().click();
  return screen;
}

function paste(data: Record<string, string>, files: File[] = []): void {
  const clipboardData = new DataTransfer();
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
  for (const file of files) clipboardData.items.add(file);
  editorText()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Presses copy or cut, and gives what is on the clipboard then. */
function take(kind: 'copy' | 'cut'): Record<string, string> {
  const clipboardData = new DataTransfer();
  editorText()
    .element()
    .dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }));
  return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]));
}

test('Markdown is pasted as what it means, and one undo takes it back', async () => {
  await open();
  await userEvent.keyboard('Before ');
  paste({ 'text/plain': 'and **after**.\n\n## Next\n\n1. one\n2. two' });
  await vi.waitFor(() => expect(seen.report.blocks).toHaveLength(3));
  expect(seen.blocks()).toEqual([
    {
      type: 'paragraph',
      text: [
        { type: 'text', text: 'Before and ' },
        { type: 'text', text: 'after', marks: ['bold'] },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'heading', level: 2, text: [{ type: 'text', text: 'Next' }] },
    { type: 'list', style: 'ordered', items: [{ content: [plain('one')] }, { content: [plain('two')] }] },
  ]);
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(seen.blocks()).toEqual([plain('Before ')]));
});

test('a page is pasted as text with its marks, lists and tables', async () => {
  await open();
  paste({
    'text/html': `<h2 id="x" class="big" style="color:red">Title</h2><p>Some <b>bold</b>, <i>slanted</i> and <code>code</code>, a <a href="https://example.org/">link</a>.</p>
      <ul><li>one<ul><li>inner</li></ul></li><li class="task-list-item"><input type="checkbox" checked> done</li></ul>
      <table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><p>1</p><p>2</p></td><td>3</td></tr></tbody></table>
      <pre><code class="language-python">f()\ng()</code></pre><blockquote><p>said</p></blockquote><hr>`,
    'text/plain': 'Title',
  });
  await vi.waitFor(() => expect(seen.report.blocks.length).toBeGreaterThan(5));
  expect(seen.blocks()).toMatchObject([
    { type: 'heading', level: 2, text: [{ text: 'Title' }] },
    {
      type: 'paragraph',
      text: [
        { text: 'Some ' },
        { text: 'bold', marks: ['bold'] },
        { text: ', ' },
        { text: 'slanted', marks: ['italic'] },
        { text: ' and ' },
        { text: 'code', marks: ['code'] },
        { text: ', a ' },
        { text: 'link', link: 'https://example.org/' },
        { text: '.' },
      ],
    },
    {
      type: 'list',
      items: [
        { content: [plain('one'), { type: 'list', items: [{ content: [plain('inner')] }] }] },
        { checked: true, content: [plain('done')] },
      ],
    },
    {
      type: 'table',
      rows: [
        [[{ text: 'a' }], [{ text: 'b' }]],
        [[{ text: '1' }, { type: 'break' }, { text: '2' }], [{ text: '3' }]],
      ],
    },
    { type: 'code', language: 'python', text: 'f()\ng()' },
    { type: 'quote', content: [plain('said')] },
    { type: 'divider' },
  ]);
});

test('what Word leaves is gone, and its lists are lists', async () => {
  await open();
  paste({
    'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style><!--[if gte mso 9]><xml><o:p>junk</o:p></xml><![endif]--></head><body lang=EN-GB>
      <!--StartFragment--><p class=MsoTitle>Report<o:p></o:p></p><p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'>Strong</b> words<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>First</p><p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Inner</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second</p><!--EndFragment--></body></html>`,
  });
  await vi.waitFor(() => expect(seen.report.blocks.length).toBeGreaterThan(2));
  expect(seen.blocks()).toMatchObject([
    { type: 'heading', level: 1, text: [{ text: 'Report' }] },
    { type: 'paragraph', text: [{ text: 'Strong', marks: ['bold'] }, { text: ' words' }] },
    {
      type: 'list',
      style: 'bullet',
      items: [
        { content: [plain('First'), { type: 'list', style: 'ordered', items: [{ content: [plain('Inner')] }] }] },
        { content: [plain('Second')] },
      ],
    },
  ]);
  expect(JSON.stringify(seen.report)).not.toMatch(/mso|junk|urn:/);
});

test('a grid is copied into another report, with its panels and run sets', async () => {
  const panel = {
    id: 'loss',
    kind: 'line-plot',
    version: 1,
    spec: { metrics: ['train/loss'], x: 'step', yScale: 'linear', smoothing: 0, showOriginal: true },
    layout: { x: 0, y: 0, w: 6, h: 8 },
  };
  const report: ReportDocument = {
    ...emptyReport('From'),
    blocks: [
      { id: 'a', type: 'paragraph', text: [{ type: 'text', text: 'Look:' }] },
      { id: 'g', type: 'panel-grid', runSets: ['S'], panels: ['loss'] },
    ],
    panels: { loss: panel },
    runSets: { S: { ...allRuns('synthetic'), id: 'S', name: 'Mine' } },
  };
  const first = await open(report);
  await userEvent.keyboard('{Control>}a{/Control}');
  const copied = take('copy');
  expect(copied['text/html']).toContain('Look:');
  await first.unmount();
  await open({ ...emptyReport('To'), panels: { loss: { ...panel, title: 'Another' } } });
  paste(copied);
  await vi.waitFor(() => expect(seen.report.blocks).toHaveLength(2));
  expect(seen.blocks()).toEqual([plain('Look:'), { type: 'panel-grid', runSets: ['S'], panels: ['panel-1'] }]);
  expect(seen.report.panels['panel-1']).toEqual({ ...panel, id: 'panel-1' });
  expect(seen.report.panels['loss']?.title).toBe('Another');
  expect(seen.report.runSets).toMatchObject({ S: { name: 'Mine', project: 'synthetic' } });
  await userEvent.keyboard('{Control>}a{/Control}');
  const cut = take('cut');
  await vi.waitFor(() => expect(seen.report.panels).toEqual({ loss: { ...panel, title: 'Another' } }));
  paste(cut);
  await vi.waitFor(() => expect(Object.keys(seen.report.panels).toSorted()).toEqual(['loss', 'panel-1']));
});

test('pictures go to the host, and are refused with a sentence where it keeps none', async () => {
  const file = new File([new Uint8Array([1])], 'loss curve.png', { type: 'image/png' });
  const screen = await open();
  paste({}, [file]);
  await expect.element(page.getByText(/Images cannot be kept here/)).toBeInTheDocument();
  expect(seen.report.blocks).toEqual([]);
  await screen.unmount();
  const onImage = vi.fn(() => Promise.resolve('asset:abc'));
  await open(emptyReport(''), { onImage });
  paste({}, [file]);
  await vi.waitFor(() => expect(seen.blocks()).toContainEqual({ type: 'image', src: 'asset:abc', alt: 'loss curve' }));
  expect(onImage).toHaveBeenCalledWith(file);
});

test('nothing that is pasted runs or asks a server, and nothing that could is kept', async () => {
  const alert = vi.spyOn(window, 'alert').mockImplementation(() => undefined);
  await open();
  const before = performance.getEntriesByType('resource').length;
  for (const hostile of hostilePastes) {
    paste({ 'text/html': hostile, 'text/plain': 'x' });
    paste({ 'text/plain': hostile });
    paste({ 'text/plain': `**bold**\n\n${hostile}` });
    paste({
      'application/x-runfolio-report+json': JSON.stringify({
        ...emptyReport(''),
        blocks: [{ id: 'x', type: 'paragraph', text: [{ type: 'text', text: hostile, link: hostile }] }],
      }),
      'text/plain': hostile,
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(alert).not.toHaveBeenCalled();
  expect((window as { hacked?: unknown }).hacked).toBeUndefined();
  const asked = performance
    .getEntriesByType('resource')
    .slice(before)
    .map(({ name }) => name);
  expect(asked.filter((name) => name.includes('canary'))).toEqual([]);
  const saved = seen.saved();
  const links: string[] = [];
  JSON.stringify(saved, (key, value: unknown) => {
    if (key === 'link' || key === 'src' || key === 'url') links.push(String(value));
    return value;
  });
  for (const link of links) expect(link).toMatch(/^(?:https?:|mailto:|#|asset:)/i);
  expect(
    editorText().element().querySelectorAll('script, iframe, object, embed, style, [onerror], [onload], [onclick], [srcdoc]'),
  ).toHaveLength(0);
  for (const link of editorText().element().querySelectorAll('[href], [src]'))
    expect(link.getAttribute('href') ?? link.getAttribute('src')).toMatch(/^(?:https?:|mailto:|#)/i);
});
