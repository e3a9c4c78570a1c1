import { importFiles, projectId, readMapping, type InputOptions } from '../src/importers/index.js';
import { RunfolioError, type ImportWarning, type ProjectData } from '../src/model/index.js';
import { diskFiles } from './diskFiles.js';
import { isExport } from './findExports.js';
import type { ProgressLine } from './progressLine.js';

/** The options of every command that imports. */
export const importOptions = {
  project: { type: 'string' },
  format: { type: 'string' },
  map: { type: 'string', multiple: true },
  pattern: { type: 'string' },
} as const;

/** What those options say; `undefined` where they were not given. */
export interface ImportSettings {
  project?: string | undefined;
  format?: string | undefined;
  map?: string[] | undefined;
  pattern?: string | undefined;
}

/** The part of `--help` about them. */
export const importHelp = `  --project NAME   Name of the project. Default: the name the runs agree on, else the folder's.
  --format KIND    Read all files as wandb, tensorboard, mlflow, jsonl, csv, json, parquet, arrow, numpy or
                   log. Default: by their content.
  --map FIELD=COLUMN[,…]
                   Which column of a table is which: run, name, step, time, key, value; config=a|b, summary=…,
                   metrics=… (a name may end in *); as=history, as=runs or as=table; join=none, folder,
                   all or names for arrays. May be repeated.
  --pattern RE2    Read text logs by this pattern. Its named groups are step, time, runtime, run, and metrics
                   by their names, or key and value: 'it (?P<step>\\d+) loss (?P<loss>\\S+)'.`;

function inputOptions({ format, map, pattern }: ImportSettings): InputOptions {
  return { format, pattern, map: map && readMapping(map) };
}

/** Imports the files and folders as one project. Throws `bad-input` naming a path that does not exist, or where there is no run. */
export async function importPaths(paths: readonly string[], settings: ImportSettings, line: ProgressLine): Promise<ProjectData> {
  const { project } = settings;
  const options = inputOptions(settings);
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
      options,
      onProgress: ({ done, total, label }) =>
        line.show(total > 0 ? `Reading ${Math.floor((100 * done) / total)} %  ${label}` : `Looking at ${label}`),
    });
    if (data.runs.length === 0 && !data.tables?.length) throw noRuns(data.warnings);
    return data;
  } finally {
    line.clear();
  }
}

function noRuns(warnings: readonly ImportWarning[]): RunfolioError {
  return new RunfolioError('bad-input', ['No runs found.', ...warnings.slice(0, 5).map(({ message }) => message)].join('\n  '));
}
