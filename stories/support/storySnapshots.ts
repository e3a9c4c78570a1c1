import { createMemoryEngine, type MemoryEngine } from './memoryEngine.js';
import { storyNow } from './memoryClient.js';
import { shortReport } from './reportDocuments.js';
import { syntheticProject } from './syntheticProject.js';
import { builtinKinds } from '../../src/panels/index.js';
import { loadSnapshots, type ReportDocument } from '../../src/report/index.js';

/** Snapshots of the short report at two moments, the later first, and its data as they are now: those of the later. */
export interface StorySnapshots {
  snapshots: { frozenAt: number; packed: Blob }[];
  live: MemoryEngine;
}

/** Freezes the short report, adds three runs and a sentence, and freezes it again. */
export async function storySnapshots(): Promise<StorySnapshots> {
  const early = createMemoryEngine(syntheticProject({ runs: 12 }));
  const live = createMemoryEngine(syntheticProject({ runs: 15 }), { previous: early.manifest });
  const sentence = { id: 'later', type: 'paragraph' as const, text: [{ type: 'text' as const, text: 'Three runs came later.' }] };
  const later: ReportDocument = { ...shortReport, blocks: [...shortReport.blocks, sentence] };
  const day = 24 * 3_600_000;
  const snapshots = [await frozen(later, live, storyNow - day), await frozen(shortReport, early, storyNow - 6 * day)];
  return { snapshots, live };
}

async function frozen(report: ReportDocument, engine: MemoryEngine, frozenAt: number): Promise<StorySnapshots['snapshots'][number]> {
  const { packSnapshot, recordSnapshot } = await loadSnapshots();
  const { snapshot } = await recordSnapshot(report, engine, { kinds: builtinKinds, frozenAt }, new AbortController().signal);
  return { frozenAt, packed: new Blob([await packSnapshot(snapshot)]) };
}
