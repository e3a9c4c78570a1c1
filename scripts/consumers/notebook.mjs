// The snippet of docs/embedding.md in output cells of notebooks: as JupyterLab puts it into its page, as VS Code into a frame without an origin, and as nbconvert writes it into
// a page of its own, where there is an nbconvert.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servingElements } from './elementsHost.mjs';
import { finished } from './processes.mjs';
import { servingFiles } from './staticServer.mjs';

/** A notebook has a font of its own, where the other consumers have that of their page. */
const style = 'inline-size: 800px; font-family: serif';
const snippet = (files) => `<script type="module" src="${files}/runfolio/elements/elements.js"></script>
<runfolio-panel src="${files}/exports/sample/" y="train/loss" theme="light" height="320" style="${style}">
<script type="application/json">{"smoothing": 0.6}</script></runfolio-panel>`;

const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notebook</title><link rel="icon" href="data:,">${body}</html>`;
/** A text within a script. */
const quoted = (text) => JSON.stringify(text).replaceAll('<', String.raw`\u003c`);

/**
 * As JupyterLab does with the output of a trusted cell (`evalInnerHTMLScriptTags` of `@jupyterlab/rendermime`): scripts that came as text are put there anew, those with data
 * as well. `define` is that of a loader of modules, which notebooks have.
 */
const cell = (html) => `<div id="output"></div><script>
  window.define = Object.assign(() => { throw new Error('No module is defined here.'); }, { amd: {} });
  function run() {
    const output = document.getElementById('output');
    output.innerHTML = ${quoted(html)};
    for (const script of output.querySelectorAll('script')) {
      const again = document.createElement('script');
      for (const { name, value } of script.attributes) again.setAttribute(name, value);
      again.textContent = script.textContent;
      script.replaceWith(again);
    }
  }
  run();
</script>`;

/** As VS Code and others that keep outputs apart. */
const framed = (html) => {
  const inner = page(cell(html)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe sandbox="allow-scripts" title="Output" srcdoc="${inner}" style="inline-size: 900px; block-size: 400px; border: 0"></iframe>`;
};

export const notebook = {
  title: 'A notebook',
  run: ({ folder, tarball, test, skip, shows }) =>
    servingElements({ folder, tarball }, async (files) => {
      const showsPage = (html, more) =>
        servingFiles({ texts: { '/': html, '/favicon.ico': '' } }, (origin) => shows(`${origin}/`, { origins: [origin, files], ...more }));
      await test('A notebook, an output cell that is run twice', () => showsPage(page(cell(snippet(files))), { meanwhile: runAgain }));
      await test('A notebook, an output in a frame without an origin', () => showsPage(page(framed(snippet(files)))));
      const nbconvert = process.env['NBCONVERT_PATH'] ?? 'jupyter-nbconvert';
      if (spawnSync(nbconvert, ['--version']).status !== 0)
        return skip('A notebook, as a page by nbconvert', 'no jupyter-nbconvert here; NBCONVERT_PATH names one');
      return test('A notebook, as a page by nbconvert', async () => showsPage(await converted(folder, nbconvert, snippet(files))));
    }),
};

/** The element of the first run goes, and one of the second comes. */
async function runAgain(browserPage) {
  await browserPage.evaluate('run()');
  await browserPage.locator('runfolio-panel canvas').first().waitFor();
}

/** The page that nbconvert writes of a notebook with the snippet as its output, without the scripts that it would take from a CDN. */
async function converted(folder, nbconvert, html) {
  const output = { output_type: 'execute_result', execution_count: 1, metadata: {}, data: { 'text/html': html, 'text/plain': 'HTML' } };
  const code = { id: 'one', cell_type: 'code', execution_count: 1, metadata: {}, source: 'HTML(snippet)', outputs: [output] };
  const file = join(folder, 'training.ipynb');
  await writeFile(file, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [code] }));
  const none = ['mathjax_url', 'require_js_url', 'jquery_url', 'mermaid_js_url'].map((name) => `--HTMLExporter.${name}=`);
  await finished(folder, nbconvert, '--to', 'html', ...none, file);
  return readFile(join(folder, 'training.html'), 'utf8');
}
