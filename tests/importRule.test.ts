import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { brokenImports, brokenImportsOf } from '../scripts/importRule.ts';

test('every file of src imports only from folders above its own, through their index', async () => {
  expect(await brokenImports()).toEqual([]);
});

test('no two modules differ in case alone: they would be one file on many disks', async () => {
  const files = await readdir(new URL('../src/', import.meta.url), { recursive: true });
  const modules = files.filter((file) => /(?<!\.d)\.tsx?$/.test(file)).map((file) => file.replace(/\.tsx?$/, '').toLowerCase());
  expect(modules.filter((file, i) => modules.indexOf(file) !== i)).toEqual([]);
});

describe('the checker', () => {
  const allowed: [file: string, text: string][] = [
    ['panels/linePlot/kind.ts', `import { LineCanvas } from '../../charts/index.js';`],
    ['panels/linePlot/kind.ts', `import { Panel } from '../panel.js';`],
    [
      'engine/wasmEngine.ts',
      `import type { Plan } from '../model/index.js';\nconst u = new URL('../../workers/series.worker.js', import.meta.url);`,
    ],
    ['engine/database/duckdb.ts', `const duckdb = await import('@duckdb/duckdb-wasm');`],
    ['engine/database/duckdb.ts', `const client = await import('../../../workers/duckdb/client.mjs');`],
    ['arrow/encode.ts', `import {\n  Table,\n  Field,\n} from 'apache-arrow';`],
    ['index.ts', `export * from './model/index.js';`],
    ['index.ts', `export * from './entries/hostEngine.js';`],
    ['panels/panel.tsx', `import { roomFor } from '../charts/inner.js';`],
    ['numeric/m4.ts', `// import { Panel } from '../panels/index.js';`],
    ['charts/axis.tsx', `import { runColor } from '../theme/index.js';\nimport { Axis } from '@visx/visx';`],
  ];
  test.each(allowed)('lets %s: %s', (file, text) => {
    expect(brokenImportsOf(file, text)).toEqual([]);
  });

  const forbidden: [file: string, text: string, why: RegExp][] = [
    ['model/plan.ts', `import { compile } from '../engine/index.js';`, /model may import nothing/],
    ['numeric/m4.ts', `import { open } from '../importers/index.js';`, /numeric may import model, arrow/],
    ['charts/axis.tsx', `import { usePlan } from '../query/index.js';`, /charts may import/],
    ['charts/axis.tsx', `import { useTheme } from '../react/index.js';`, /charts may import/],
    ['panels/panel.tsx', `import {\n  Dashboard,\n} from '../dashboard/index.js';`, /panels may import/],
    ['panels/panel.tsx', `import type { Tick } from '../charts/axis.js';`, /through their index/],
    ['panels/panel.tsx', `export * from '../charts/axis.js';`, /through their index/],
    ['panels/panel.tsx', `const axis = await import('../charts/axis.js');`, /through their index/],
    ['index.ts', `export * from './charts/inner.js';`, /what is public is in the index/],
    ['entries/charts.ts', `export * from '../charts/inner.js';`, /what is public is in the index/],
    ['query/coordinator.ts', `import { useState } from 'react';`, /only charts, react/],
    ['theme/index.ts', `import { useState } from "react-dom/client";`, /only charts, react/],
    ['engine/series/store.ts', `import { tableFromIPC } from 'apache-arrow';`, /only arrow may/],
    ['engine/wasmEngine.ts', `import { AsyncDuckDB } from '@duckdb/duckdb-wasm';`, /only engine\/database may/],
    ['query/coordinator.ts', `const client = await import('../../workers/duckdb/client.mjs');`, /only engine may/],
    ['engine/wasmEngine.ts', `import '../../workers/series.worker.js';`, /leaves src/],
    ['importers/wandb.ts', `import { readFile } from 'node:fs';`, /runs in browsers/],
    ['engine/fixtures.ts', `import { sample } from '../../tests/sample.js';`, /leaves src/],
    ['panels/panel.tsx', `import { x } from '../elsewhere/index.js';`, /no folder that the rule knows/],
  ];
  test.each(forbidden)('refuses in %s: %s', (file, text, why) => {
    expect(brokenImportsOf(file, text)).toEqual([expect.stringMatching(why)]);
  });
});
