import { gzipSync } from 'node:zlib';
import { memoryExport } from '../../demo-server/exportFiles.js';
import { encodeSnapshot } from '../../src/engine/index.js';
import { allRuns, type Filter, type ProjectData } from '../../src/model/index.js';
import { defaultView } from '../../src/query/index.js';
import { emptyReport, type ReportDocument } from '../../src/report/plain.js';
import type { EmbedServer } from './embedServer.js';
import { pngBytes } from './pngBytes.js';
import type { PathParts } from './routeRequests.js';

/** What a server stores beside what readers of a link or with a signed token are shown. */
export const keptTexts = {
  otherReport: 'kept-title-of-another',
  oldVersion: 'kept-title-of-an-older-version',
  draft: 'kept-draft',
  comment: 'kept-comment',
  reply: 'kept-reply',
  label: 'kept-label-of-a-link',
  view: 'kept-name-of-a-view',
  person: 'kept-name-of-a-person',
  snapshot: 'kept-title-of-a-snapshot',
  image: 'kept-in-an-image',
} as const;

/** What was stored on a server. */
export interface FilledServer {
  /** A token that may do everything. */
  owner: string;
  /** A report of all runs, with one panel, `one`. */
  whole: string;
  /** The token of a link to a report of the runs that pass a filter. */
  link: string;
  /** What may stand in the paths of its routes: all that is there. */
  parts: PathParts;
}

/** Stores something of every kind, about a project that it serves as `p`. */
export async function filledServer(server: EmbedServer, project: ProjectData, filter: Filter): Promise<FilledServer> {
  const owner = server.token('admin', keptTexts.person);
  const did = doing(server, owner);
  const create = (report: ReportDocument): Promise<string> => did('POST', '/api/reports', { json: { report } }).then(({ id }) => id!);
  const whole = await create(shown('Whole', allRuns('p')));
  const other = await create(shown(keptTexts.otherReport, allRuns('p')));
  const linked = await create(shown(keptTexts.oldVersion, allRuns('p')));
  const at = `/api/reports/${linked}`;
  const published = { ...emptyReport('Linked'), runSets: { all: { ...allRuns('p'), filter } } };
  await did('PUT', at, { json: { report: published }, headers: { 'if-match': '"1"' } });
  await did('PUT', `${at}/draft`, { json: { report: emptyReport(keptTexts.draft), base: 2 } });
  const image = await did('PUT', `${at}/assets`, { body: pngBytes });
  const otherImage = await did('PUT', `/api/reports/${other}/assets`, { body: Buffer.concat([pngBytes, Buffer.from(keptTexts.image)]) });
  const thread = await did('POST', `${at}/threads`, { json: { anchor: { block: 'grid' }, text: keptTexts.comment } });
  await did('POST', `${at}/threads/${thread.id}/comments`, { json: { text: keptTexts.reply } });
  const snapshot = await did('POST', `${at}/snapshots`, { body: emptySnapshot(keptTexts.snapshot) });
  const { token: link = '', ...made } = await did('POST', `${at}/links`, { json: { label: keptTexts.label } });
  const view = await did('POST', '/api/workspaces/p', { json: { name: keptTexts.view, view: defaultView('p') } });
  const words: Words = {
    version: ['1', '2'],
    link: [made.link!.id],
    thread: [thread.id!],
    comment: [thread.comments![0]!.id],
    snapshot: [snapshot.id!],
    project: ['p'],
    folder: ['media'],
  };
  const ids = { reports: [whole, other, linked], views: [view.id!], images: [image.name!, otherImage.name!] };
  return { owner, whole, link, parts: pathParts(words, ids, await filesOf(project)) };
}

/** What answers say of what was stored. */
interface Stored {
  id?: string;
  name?: string;
  token?: string;
  link?: { id: string };
  comments?: { id: string }[];
}

type Doing = (method: string, path: string, asked: Parameters<EmbedServer['ask']>[2]) => Promise<Stored>;

function doing(server: EmbedServer, token: string): Doing {
  return async (method, path, asked) => {
    const { status, json } = await server.ask(method, path, { token, ...asked });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json ?? {};
  };
}

/** A report of one panel, which names a run. */
function shown(title: string, set: ReportDocument['runSets'][string]): ReportDocument {
  const panel = { id: 'one', kind: 'log', version: 1, spec: { run: 'run-4' }, layout: { x: 0, y: 0, w: 4, h: 4 } };
  const grid = { id: 'grid', type: 'panel-grid', runSets: ['all'], panels: ['one'] } as ReportDocument['blocks'][number];
  return { ...emptyReport(title), blocks: [grid], panels: { one: panel }, runSets: { all: set } };
}

function emptySnapshot(title: string): Uint8Array<ArrayBuffer> {
  const empty = { points: 2000, catalogs: {}, answers: [], files: [] };
  const document = emptyReport(title);
  return new Uint8Array(
    gzipSync(encodeSnapshot({ format: 'runfolio-snapshot', version: 2, runfolio: '0', frozenAt: 5, document, ...empty })),
  );
}

async function filesOf(project: ProjectData): Promise<string[]> {
  return Object.keys((await memoryExport(project).manifest()).manifest.files);
}

type Words = Readonly<Record<string, readonly string[]>>;

function pathParts(words: Words, ids: { reports: string[]; views: string[]; images: string[] }, files: readonly string[]): PathParts {
  const media = files.filter((path) => path.startsWith('media/'));
  return (name, before) => {
    if (name === 'id' && before.includes('/workspaces/')) return ids.views;
    if (name === 'id') return /\/reports?\/$/.test(before) ? ids.reports : ['p'];
    if (name === 'name') return before.includes('/assets/') ? ids.images : media.map((path) => path.slice('media/'.length));
    if (name === 'path' || (name === '*' && before.endsWith('exports/p/'))) return ['manifest.json', ...files, 'runs.arrow.gz'];
    if (name === '*') return ['', 'none'];
    const known = words[name];
    if (!known) throw new Error(`What stands for ${name} after ${before}?`);
    return known;
  };
}
