import type { QueryEngine } from '../../engine/index.js';
import { RunfolioError } from '../../model/index.js';
import type { ReportDocument } from '../document/report.js';
import type { LoadAsset } from '../viewer/viewerContext.js';
import { createAnonymizer, type AnonymizerOptions } from './anonymizer.js';
import { anonymizeReport, reportNames } from './anonymizeReport.js';
import { anonymousEngine } from './anonymousEngine.js';
import { collectNames } from './collectNames.js';
import { hiddenFile } from './hiddenFile.js';
import { noNames, type KnownNames } from './knownNames.js';

export interface AnonymousOptions extends AnonymizerOptions {
  signal: AbortSignal;
  /** What else is to be replaced: the name of a laboratory, of a co-author. Default: nothing. */
  words?: readonly string[] | undefined;
  /** Gives the files that are stored with the report. */
  loadAsset?: LoadAsset | undefined;
}

/** A report for readers who must not know whose it is, and what it is drawn with. */
export interface AnonymousReport {
  report: ReportDocument;
  engine: QueryEngine;
  loadAsset?: LoadAsset | undefined;
}

/**
 * A report with pseudonyms in place of names, and an engine that answers it with the same ones: drawn, frozen or exported with both, nothing tells whose runs these are. Names
 * are those of all projects that the report is about. The engine is a view of the given one, which must not be disposed of while it is used.
 */
export async function makeAnonymous(report: ReportDocument, engine: QueryEngine, options: AnonymousOptions): Promise<AnonymousReport> {
  const { words = [], salt, signal, loadAsset } = options;
  const projects = [...new Set(Object.values(report.runSets).map(({ project }) => project))];
  const known = await Promise.all(projects.map((project) => namesOf(engine, project, signal)));
  const anonymizer = createAnonymizer([...known, reportNames(report), { words }], { salt });
  const hidden: LoadAsset | undefined =
    loadAsset &&
    (async (name, call) => {
      const blob = await loadAsset(name, call);
      const bytes = hiddenFile(name, new Uint8Array(await blob.arrayBuffer()), anonymizer);
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: blob.type });
    });
  return { report: await anonymizeReport(report, anonymizer), engine: anonymousEngine(engine, anonymizer), loadAsset: hidden };
}

/** None of a project that is not there: the report says so in its place. */
async function namesOf(engine: QueryEngine, project: string, signal: AbortSignal): Promise<KnownNames> {
  try {
    return await collectNames(engine, [project], { signal });
  } catch (error) {
    if (error instanceof RunfolioError && error.code === 'unknown-project') return noNames;
    throw error;
  }
}
