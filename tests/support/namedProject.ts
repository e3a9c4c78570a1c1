import { mediaFile } from '../../src/arrow/index.js';
import type { LoggedColumn, LoggedTable, ProjectData, RunData } from '../../src/model/index.js';
import { everyPlanProject } from './everyPlan.js';

/** What must be nowhere: all of these tell whose runs they are. */
export const secrets = {
  project: 'Zebrafish-Vision',
  entity: 'wobblelab',
  person: 'Quentin Fotheringay',
  account: 'qfoth77',
  mail: 'quentin@wobble-institute.edu',
  host: 'grackle12.cs.wobble-institute.edu',
  home: '/home/qsecret/Deep Learning/run.py',
  windows: 'C:\\Users\\Quentin F\\data\\set.csv',
  url: 'https://git.wobble-hub.net/vault/repo?x=1',
  bucket: 's3://vaultbucket/vault/checkpoints',
  git: 'git@vaulthub.com:vault/code.git',
  ip: '10.47.211.9',
  runs: 'narwhal-sweep',
  group: 'narwhal-group',
  sweep: 'sweep-xq9z',
} as const;

/** Parts of them that no output may have, in any case. */
export const canaryWords = 'zebrafish wobble quentin fotheringay qfoth grackle qsecret vault narwhal xq9z 10.47.211 deep-learning'.split(
  ' ',
);

/** A sentence with all of them in it, as somebody might write it. */
export const telling = (run: number): string =>
  `${secrets.runs}-${run} of QUENTIN FOTHERINGAY (${secrets.mail}, ${secrets.account}) in ${secrets.entity}/${secrets.project}: ` +
  `python ${secrets.home} --data=${secrets.windows} --to ${secrets.bucket}, see ${secrets.url}, or [it](${secrets.url}); ${secrets.git} ` +
  `on grackle12 (${secrets.ip}), ${secrets.group}, wandb/${secrets.sweep}, narwhal-sweep-${run}_final, I=-I/home/qsecret/include`;

const json = (run: number): string => JSON.stringify({ [telling(run)]: [telling(run), { path: secrets.windows }], n: 1.5 });

function texts(name: string, rows: number, at: (row: number) => string): LoggedColumn {
  const dictionary = Array.from({ length: rows }, (_, row) => at(row));
  return { name, column: { type: 'string', codes: Int32Array.from(dictionary.keys()), dictionary } };
}

function namedRun(run: RunData, i: number, file: string): RunData {
  return {
    ...run,
    name: `${secrets.runs}-${i}`,
    group: i % 2 ? secrets.group : undefined,
    sweepId: secrets.sweep,
    user: i % 2 ? secrets.person : secrets.account,
    host: secrets.host,
    notes: telling(i),
    jobType: 'train',
    tags: [...run.tags, telling(i)],
    config: new Map([
      ...run.config,
      ['args', telling(i)],
      ['deep', { json: json(i) }],
      [`by ${secrets.person}`, i],
      [`paths.${secrets.home}`, secrets.home],
    ]),
    summary: new Map([...run.summary, ['told', telling(i)]]),
    metrics: new Map([...run.metrics, [`loss/${secrets.account}`, run.metrics.get('loss')!]]),
    histograms: run.histograms && new Map([...run.histograms, [`weights/${secrets.person}`, run.histograms.get('weights/0') ?? []]]),
    media: new Map([
      ...(run.media ?? []),
      [
        `seen by ${secrets.account}`,
        [
          {
            step: 1,
            kind: 'text' as const,
            file,
            caption: telling(i),
            boxes: [{ x: [0, 1], y: [0, 1], unit: 'pixel' as const, label: telling(i), group: telling(i) }],
          },
        ],
      ],
    ]),
    log: run.log && { ...run.log, text: run.log.text.map((line) => `${line} ${telling(i)}`) },
  };
}

function namedTable(table: LoggedTable): LoggedTable {
  const more = [
    texts('who', table.rows, (row) => telling(row % 8)),
    texts(`of ${secrets.person}`, table.rows, (row) => `${row} ${secrets.mail}`),
  ];
  return { ...table, columns: [...table.columns, ...more] };
}

/** The project of every plan, with names, paths and addresses in every text that a project has. */
export function namedProject(): ProjectData {
  const project = everyPlanProject();
  const told = mediaFile(new TextEncoder().encode(telling(0)), 'txt');
  return {
    ...project,
    id: `${secrets.entity}/${secrets.project}`,
    name: secrets.project,
    runs: project.runs.map((run, i) => namedRun(run, i, told.path)),
    tables: [...project.tables!.map(namedTable), namedTable({ key: `of ${secrets.person}`, rows: 2, columns: [] })],
    mediaFiles: [...project.mediaFiles!, told],
    metrics: [{ key: 'loss', unit: telling(0), stepMetric: `loss/${secrets.account}` }],
    artifacts: project.artifacts!.map((artifact, i) => ({
      ...artifact,
      id: `${secrets.entity}/${secrets.project}/${artifact.id}`,
      name: `${artifact.name} ${telling(i)}`,
      type: `${artifact.type} of ${secrets.person}`,
      description: telling(i),
      aliases: [...artifact.aliases, telling(i)],
      metadata: json(i),
    })),
    artifactUses: project.artifactUses!.map((use) => ({ ...use, artifactId: `${secrets.entity}/${secrets.project}/${use.artifactId}` })),
    parameters: [...project.parameters, { key: 'args', scale: 'categorical', choices: [telling(0), 'plain'] }],
    warnings: [{ code: 'x', message: `${telling(1)} and vault/rel/file.wandb`, run: 'run-1', path: 'vault/rel/file.wandb' }],
  };
}

/** The words of the secrets that the bytes have, whatever their case. */
export function secretsIn(bytes: Uint8Array | string): string[] {
  const text = (typeof bytes === 'string' ? bytes : new TextDecoder('latin1').decode(bytes)).toLowerCase();
  return canaryWords.filter((word) => text.includes(word));
}
