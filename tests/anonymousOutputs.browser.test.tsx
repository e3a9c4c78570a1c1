import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { QueryEngine } from '../src/engine/index.js';
import { captureFigure, figurePdf, figurePng, figureSvg, whenDrawn } from '../src/figure/index.js';
import { builtinKinds, Panel, PanelDataContext, panelProvenance, type PanelDataQuestion } from '../src/panels/index.js';
import { makeAnonymous, type ReportDocument } from '../src/report/plain.js';
import { reportExports } from '../src/report/workspace/reportExports.js';
import { RunfolioProvider } from '../src/react/index.js';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { everyForm } from './support/everyForm.js';
import { namedProject, secretsIn } from './support/namedProject.js';
import { namedReport } from './support/namedReport.js';
import '../src/styles.css';

const { signal } = new AbortController();
const shown = ['line-plot', 'bar', 'media', 'log'];
const kinds = builtinKinds.filter(({ kind }) => shown.includes(kind));

/** Words of the secrets in the bytes, in whatever form they stand there. */
async function told(content: Blob): Promise<string[]> {
  const forms = await everyForm(new Uint8Array(await content.arrayBuffer()));
  return [...new Set(forms.flatMap((form) => secretsIn(form)))];
}

/** All files that the menus of a report and of its first panel save, by what they are called there. */
async function filesOf(report: ReportDocument, engine: QueryEngine): Promise<Map<string, Blob>> {
  const files = new Map<string, Blob>();
  for (const item of reportExports({ report, engine, kinds })) {
    const file = await item.run({ signal });
    files.set(`name of ${item.id}`, new Blob([file!.name]));
    files.set(item.id, new Blob([file!.content]));
  }
  let dataOf: PanelDataQuestion = async () => undefined;
  const screen = await render(
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 500, blockSize: 300 }}>
      <PanelDataContext.Provider value={(next) => (dataOf = next)}>
        <Panel document={report.panels['line-plot']!} runs={report.runSets['A']!} kinds={kinds} />
      </PanelDataContext.Provider>
    </RunfolioProvider>,
  );
  await expect.poll(() => dataOf(), { timeout: 20_000 }).toBeDefined();
  const element = screen.container.querySelector<HTMLElement>('.rf-panel')!;
  await whenDrawn(element, { signal });
  const provenance = await panelProvenance((await dataOf())!, engine, { signal });
  const figure = await captureFigure(element, { title: provenance.title }).whole;
  files.set('svg', new Blob([figureSvg(figure, { provenance })]));
  files.set('png', await figurePng(figure, { provenance, signal }));
  files.set('pdf', await figurePdf(figure, { widthMm: 84, provenance, signal }));
  await screen.unmount();
  return files;
}

test('no file that is saved of an anonymous report has a name in it, packed or not; the same files with names have them', async () => {
  const project = namedProject();
  const engine = createMemoryEngine(project);
  const report = await namedReport(engine, project.id, kinds);
  const hidden = await makeAnonymous(report, engine, { signal });
  const [without, named] = [await filesOf(hidden.report, hidden.engine), await filesOf(report, engine)];
  expect([...without.keys()]).toEqual([
    'name of markdown',
    'markdown',
    'name of json',
    'json',
    'name of latex',
    'latex',
    'svg',
    'png',
    'pdf',
  ]);
  for (const [name, content] of without) expect([name, await told(content)]).toEqual([name, []]);
  for (const [name, content] of named) expect([name, (await told(content)).length > 3]).toEqual([name, true]);
}, 60_000);
