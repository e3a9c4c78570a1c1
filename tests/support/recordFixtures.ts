import { mediaFile } from '../../src/arrow/index.js';
import type { ArtifactData, ArtifactUse, LoggedTable, MediaFile, RunData } from '../../src/model/index.js';

const encoder = new TextEncoder();

/** Two media files; what is in them does not matter to an export. */
export const twoMediaFiles: MediaFile[] = [
  mediaFile(encoder.encode('not really a picture'), 'png'),
  mediaFile(encoder.encode('mask'), 'png'),
];
const [picture, mask] = twoMediaFiles.map(({ path }) => path) as [string, string];

/** Histograms, media and console output for a run, different for each number and in every form there is. */
export function recordsOf(n: number): Pick<RunData, 'histograms' | 'media' | 'log'> {
  const bins = n % 3;
  return {
    histograms: new Map([
      [
        'weights/0',
        [
          {
            step: 2,
            edges: Float64Array.of(-1, 0.1, 0.1 + n),
            counts: Float64Array.of(n, 3),
            nan: 1,
            posInf: 2,
            negInf: 3,
            time: 1e12 + n,
          },
          { step: 1, edges: new Float64Array(bins === 0 ? 0 : bins + 1).map((_, i) => i / 2), counts: new Float64Array(bins).fill(n) },
        ],
      ],
      ['weights/1', [{ step: 0.5, edges: Float64Array.of(0, 1), counts: Float64Array.of(0.25) }]],
    ]),
    media: new Map([
      [
        'samples',
        [
          { step: 5, kind: 'image', file: picture, width: 12, height: 8, caption: `é ${n}`, time: 1e12 },
          {
            step: 5,
            kind: 'image',
            file: picture,
            boxes: [{ x: [0, n], y: [1, 2], unit: 'pixel', label: 'cat', score: 0.5 }],
            masks: [{ key: 'truth', file: mask, classes: { '1': 'cat' } }],
          },
          { step: 1, kind: 'text', file: mask },
        ],
      ],
    ]),
    log: { text: [`run ${n}`, '', 'epoch 1 ü', 'oops'], time: Float64Array.of(1, 2, NaN, 4 + n), stderr: Uint8Array.of(0, 0, 0, 1) },
  };
}

/** A table with every type of column. */
export const everyColumn: LoggedTable = {
  key: 'predictions',
  rows: 3,
  columns: [
    { name: 'score', column: { type: 'number', values: Float64Array.of(0.1, NaN, 7), valid: Uint8Array.of(1, 1, 0) } },
    { name: 'half', column: { type: 'number', values: Float64Array.of(0.5, NaN, -0) } },
    { name: 'id', column: { type: 'number', values: Float64Array.of(3, 7, 2 ** 31 - 1) } },
    { name: 'right', column: { type: 'boolean', values: Uint8Array.of(1, 0, 1), valid: Uint8Array.of(1, 1, 0) } },
    { name: 'label', column: { type: 'string', codes: Int32Array.of(0, -1, 0), dictionary: ['é'] } },
    { name: 'box', column: { type: 'json', codes: Int32Array.of(0, 1, -1), dictionary: ['[1,2]', '[]'] } },
    { name: 'when', column: { type: 'number', values: Float64Array.of(5, NaN, 1e12) }, time: true },
    { name: 'picture', column: { type: 'string', codes: Int32Array.of(0, -1, 1), dictionary: [picture, mask] }, media: true },
    {
      name: 'embedding',
      column: {
        type: 'numbers',
        offsets: Int32Array.of(0, 2, 2, 3),
        values: Float64Array.of(1.5, NaN, 0.1),
        valid: Uint8Array.of(1, 0, 1),
      },
    },
  ],
};

/** A dataset that none of the runs made and two versions of a model that the first made, which the second uses. */
export function artifactsOf(first: string, second: string): { artifacts: ArtifactData[]; artifactUses: ArtifactUse[] } {
  return {
    artifacts: [
      { id: 'data:v0', name: 'data', type: 'dataset', version: 'v0', aliases: [] },
      {
        id: 'm:v0',
        name: 'm',
        type: 'model',
        version: 'v0',
        runId: first,
        aliases: ['best'],
        digest: 'sha256:ab',
        bytes: 12,
        createdAt: 5,
      },
      {
        id: 'm:v1',
        name: 'm',
        type: 'model',
        version: 'v1',
        runId: first,
        aliases: ['latest', 'ü'],
        description: 'd',
        metadata: '{"loss":0.5}',
      },
    ],
    artifactUses: [
      { runId: second, artifactId: 'm:v1', kind: 'used' },
      { runId: first, artifactId: 'data:v0', kind: 'used' },
      { runId: first, artifactId: 'm:v0', kind: 'logged' },
      { runId: first, artifactId: 'm:v1', kind: 'logged' },
    ],
  };
}
