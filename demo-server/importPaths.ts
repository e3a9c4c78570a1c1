import { importFiles, projectId } from '../src/importers/index.js';
import { RunfolioError, type ImportWarning, type ProjectData } from '../src/model/index.js';
import { diskFiles } from './diskFiles.js';
import { isExport } from './findExports.js';
import type { ProgressLine } from './progressLine.js';

/** Imports the files and folders as one project. Throws `bad-input` naming a path that does not exist, or where there is no run. */
export async function importPaths(paths: readonly string[], project: string | undefined, line: ProgressLine): Promise<ProjectData> {
  line.show('Looking for files …');
  for (const path of paths) {
    if (await isExport(path))
      throw new RunfolioError('bad-input', `${path} is an export already: there is nothing to import. Serve shows it.`);
  }
  const files = await diskFiles(paths).catch((error: unknown) => {
    const path = (error as NodeJS.ErrnoException).path ?? paths.join(', ');
    throw new RunfolioError('bad-input', `${path} cannot be read: there is no such file or folder, or it is not yours to read.`, {
      cause: error,
    });
  });
  try {
    const data = await importFiles(files, {
      project: project === undefined ? undefined : { id: projectId(project), name: project },
      onProgress: ({ done, total, label }) =>
        line.show(total > 0 ? `Reading ${Math.floor((100 * done) / total)} %  ${label}` : `Looking at ${label}`),
    });
    if (data.runs.length === 0) throw noRuns(data.warnings);
    return data;
  } finally {
    line.clear();
  }
}

function noRuns(warnings: readonly ImportWarning[]): RunfolioError {
  return new RunfolioError('bad-input', ['No runs found.', ...warnings.slice(0, 5).map(({ message }) => message)].join('\n  '));
}
