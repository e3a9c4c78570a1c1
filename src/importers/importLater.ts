import type { ProjectData } from '../model/index.js';
import type { ImportOptions } from './importFiles.js';
import type { InputFile } from './inputFile.js';

/**
 * Reads runs from files of any known format; several formats may be mixed. What cannot be read as it stands is in the
 * result's warnings. Throws `bad-input` where no file is recognised. What reads them is loaded with the first call.
 */
export async function importLater(files: readonly InputFile[], options: ImportOptions = {}): Promise<ProjectData> {
  const { importFiles } = await import('./importFiles.js');
  return importFiles(files, options);
}
