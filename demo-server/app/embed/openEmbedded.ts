import type { FrameShow, HostConnection } from '../../../src/embed/frame/index.js';
import { createReportsClient, type ReportDocument, type ReportsClient, type SharedReport } from '../../../src/entries/report.js';
import { createHttpEngine, createTokenRenewal, createWasmEngine, RunfolioError, type QueryEngine } from '../../../src/index.js';
import { onlyPanels } from '../../embeds/embeddedReport.js';
import { completedPanel } from './completedPanel.js';
import type { EmbedAddress } from './embedAddress.js';
import type { EmbedConfig } from './embedConfig.js';
import { frameWorkers } from './frameWorkers.js';

/** What is shown, and whom to ask for the rest of it. */
export interface Embedded {
  engine: QueryEngine;
  show: Exclude<FrameShow, { kind: 'report' }> | { kind: 'report'; shared: SharedReport<ReportDocument>; client: ReportsClient };
}

export interface Opening {
  config: EmbedConfig;
  /** Undefined: the report of the token. */
  show: FrameShow | undefined;
  /** Folders of exports, where there is no server. */
  exports: EmbedAddress['exports'];
  host: HostConnection;
}

/** Lasts until the signal is aborted. */
export async function openEmbedded(opening: Opening, signal: AbortSignal): Promise<Embedded> {
  if (opening.config.tokens) return openByToken(opening, signal);
  const { show } = opening;
  if (!show) throw new RunfolioError('bad-input', 'The address says nothing that could be shown.');
  if (show.kind === 'report')
    throw new RunfolioError('bad-input', 'Reports are shown in frames by servers that store them: runfolio serve --reports.');
  const engine = opening.config.served ? serverEngine(opening.config) : filesEngine(opening, show.project);
  signal.addEventListener('abort', () => void engine.dispose(), { once: true });
  return { engine, show: await completed(show, engine, signal) };
}

/** Answers come from the server: no data are loaded whole. */
function serverEngine({ root, ticket }: EmbedConfig): QueryEngine {
  return createHttpEngine({ url: new URL('api', root).href, ...(ticket !== undefined && { getToken: () => ticket }) });
}

/** Of exports below the address of the page: what stands in an address must not make it show data of others. */
function filesEngine({ config, exports }: Opening, project: string): QueryEngine {
  const [folder] = exports;
  const url = folder === undefined ? undefined : new URL(folder.replace(/\/?$/, '/'), config.root);
  if (!url || url.origin !== new URL(config.root).origin)
    throw new RunfolioError(
      'bad-input',
      'The address names no export of this site: “#exports=” has its folder, as it is reached from this page.',
    );
  return createWasmEngine({ exports: [{ id: project, url: url.href }], workers: frameWorkers() });
}

/** The page around gives a token for it, anew in time, and for whatever else it asks to show. */
async function openByToken({ config, show, host }: Opening, signal: AbortSignal): Promise<Embedded> {
  const { getToken, dispose } = createTokenRenewal({ getToken: (options) => host.tokens.get({ ...options, show }) });
  const engine = createHttpEngine({ url: new URL('api/shared', config.root).href, getToken });
  const close = (): void => {
    dispose();
    void engine.dispose();
  };
  signal.addEventListener('abort', close, { once: true });
  // Says at once where there is no token.
  const token = await getToken();
  if (show && show.kind !== 'report') return { engine, show: await completed(show, engine, signal) };
  if (show) requireReport(token, show.report);
  const client = createReportsClient({ url: config.root, getToken });
  const shared = await client.shared.get({ signal });
  return { engine, show: { kind: 'report', shared: onlyAsked(shared, show?.panels), client } };
}

type ProjectShow = Exclude<FrameShow, { kind: 'report' }>;

async function completed(show: ProjectShow, engine: QueryEngine, signal: AbortSignal): Promise<ProjectShow> {
  return show.kind === 'panel' ? { ...show, panel: await completedPanel(show.panel, show.project, engine, signal) } : show;
}

/** What the token shows must be what the address names: its page says who may frame that, and no other report. */
function requireReport(token: string, report: string): void {
  if (claimsOf(token)?.runfolio?.report !== report)
    throw new RunfolioError('unauthorized', 'The token of the page around this one is for something else than what the address names.');
}

function claimsOf(token: string): { runfolio?: { report?: string } } | undefined {
  try {
    return JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as { runfolio?: { report?: string } };
  } catch {
    return undefined;
  }
}

/** Only the panels that are asked for; which may be seen at all, the token has said. */
function onlyAsked(shared: SharedReport<ReportDocument>, panels: readonly string[] | undefined): SharedReport<ReportDocument> {
  return panels ? { ...shared, part: 'panels', report: onlyPanels(shared.report, panels) } : shared;
}
