import type { Manifest, ManifestHistogram, ManifestMedia, ManifestTable, ProjectData, RunData } from '../model/index.js';
import { artifactFiles } from './artifactFiles.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { histogramFiles } from './histogramFiles.js';
import { logFiles } from './logFiles.js';
import { mediaBlobs, mediaItemFiles, mediaReferences } from './mediaFiles.js';
import { tableFiles } from './tableFiles.js';

/** What the manifest says of everything that is no metric; what there is none of is absent. */
type Records = Pick<Manifest, 'loggedTables' | 'histograms' | 'media' | 'artifacts' | 'logs'>;

/** The files of logged tables, histograms, media, artifacts and logs; gives their part of the manifest. `runs` are in order. */
export function* recordsOf(
  project: ProjectData,
  runs: readonly RunData[],
  ledger: FileLedger,
  segmentBytes: number,
): Generator<ExportFile, Records> {
  const files = project.mediaFiles ?? [];
  const refer = mediaReferences(files);
  const loggedTables: ManifestTable[] = [];
  const histograms: ManifestHistogram[] = [];
  const media: ManifestMedia[] = [];
  yield* mediaBlobs(files, ledger);
  yield* tableFiles(project.tables ?? [], refer, ledger, loggedTables);
  yield* histogramFiles(runs, ledger, segmentBytes, histograms);
  yield* mediaItemFiles(runs, refer, ledger, segmentBytes, media);
  const artifacts = yield* artifactFiles(project, runs, ledger);
  const logs = yield* logFiles(runs, ledger, segmentBytes);
  return {
    ...(loggedTables.length > 0 && { loggedTables }),
    ...(histograms.length > 0 && { histograms }),
    ...(media.length > 0 && { media }),
    ...(artifacts && { artifacts }),
    ...(logs && { logs }),
  };
}
