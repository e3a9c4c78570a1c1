import { importFiles, projectId } from '../src/importers/index.js';
import { RunfolioError, type ProjectData } from '../src/model/index.js';
import { diskFiles } from './diskFiles.js';
import type { ProgressLine } from './progressLine.js';

/** Imports the files and folders as one project. Throws `bad-input` naming a path that does not exist. */
export async function importPaths(paths: readonly string[], project: string | undefined, line: ProgressLine): Promise<ProjectData> {
  line.show('Looking for files …');
  const files = await diskFiles(paths).catch((error: unknown) => {
    const path = (error as NodeJS.ErrnoException).path ?? paths.join(', ');
    throw new RunfolioError('bad-input', `${path} cannot be read: there is no such file or folder, or it is not yours to read.`, {
      cause: error,
    });
  });
  try {
    return await importFiles(files, {
      project: project === undefined ? undefined : { id: projectId(project), name: project },
      onProgress: ({ done, total, label }) =>
        line.show(total > 0 ? `Reading ${Math.floor((100 * done) / total)} %  ${label}` : `Looking at ${label}`),
    });
  } finally {
    line.clear();
  }
}
