import { mediaFile } from '../../src/arrow/index.js';
import type { LoggedMedia, MediaFile, ProjectData, RunData } from '../../src/model/index.js';
import { makeRun } from './makeRun.js';
import { pngBytes } from './pngBytes.js';
import { tableOf } from './tableOf.js';

const points = (i: number) => ({ step: Float64Array.of(0, 1, 2), value: Float64Array.of(i, i + 1, i % 7) });

function hostileRun(text: string, i: number, picture: string, page: string): RunData {
  const media: LoggedMedia[] = [
    {
      step: 1,
      kind: 'image',
      file: picture,
      width: 1,
      height: 1,
      caption: text,
      boxes: [{ x: [0, 1], y: [0, 1], unit: 'pixel', label: text, group: text, score: 0.5 }],
      masks: [{ key: text, file: picture, classes: { '1': text } }],
    },
    { step: 1, kind: 'html', file: page, caption: text },
  ];
  return makeRun(`${i} ${text}`, {
    name: text,
    group: text,
    jobType: text,
    sweepId: text,
    notes: text,
    user: text,
    host: text,
    tags: [text],
    createdAt: (i + 1) * 1000,
    durationS: i,
    config: new Map<string, string | number | { json: string }>([
      [text, text],
      ['choice', text],
      [`number ${text}`, i],
      [`json ${text}`, { json: JSON.stringify([text]) }],
    ]),
    summary: new Map<string, string | number>([
      [text, text],
      [`number ${text}`, i],
    ]),
    metrics: new Map([
      [text, points(i)],
      [`all ${text.slice(0, 9)}`, points(i)],
    ]),
    system: new Map([[text, points(i)]]),
    histograms: new Map([[text, [{ step: 1, edges: Float64Array.of(0, 1, 2), counts: Float64Array.of(1, i) }]]]),
    media: new Map([[text, media]]),
    log: { text: [text, `ansi \u001B]8;;javascript:alert(1)\u0007${text}\u001B]8;;\u0007`] },
  });
}

/** A project whose every text is one of these, a run for each. */
export function hostileProject(texts: readonly string[]): ProjectData {
  const picture = mediaFile(pngBytes, 'png');
  const pages = texts.map((text) => mediaFile(new TextEncoder().encode(`<!doctype html><p>${text}</p>`), 'html'));
  const runs = texts.map((text, i) => hostileRun(text, i, picture.path, pages[i]!.path));
  const rows = texts.map((text, i) => ({
    id: i,
    actual: text,
    predicted: texts[(i * 7) % texts.length]!,
    [text]: text,
    score: i / texts.length,
  }));
  const files = new Map<string, MediaFile>([picture, ...pages].map((file) => [file.path, file]));
  return {
    id: 'hostile',
    name: texts[0]!,
    runs,
    tables: [
      tableOf('predictions', rows, { runId: runs[0]!.runId, step: 1 }),
      ...texts.slice(0, 20).map((text) => tableOf(text, rows.slice(0, 2), { runId: runs[1]!.runId, step: 1 })),
    ],
    mediaFiles: [...files.values()],
    artifacts: texts.map((text, i) => ({
      id: `a${i}`,
      name: text,
      type: text,
      version: 'v0',
      aliases: [text],
      description: text,
      metadata: JSON.stringify({ [text]: text }),
    })),
    artifactUses: [],
    metrics: texts.map((key) => ({ key, goal: 'minimize' as const })),
    parameters: [{ key: 'choice', choices: [...texts] }],
    warnings: texts.map((text) => ({ code: 'hostile', message: text, path: text })),
  };
}
