import type { LoggedTable } from '../../model/index.js';
import type { JsonObject } from '../common/jsonScanner.js';
import type { Moment } from '../common/pointsBuilder.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import { typeName } from '../common/values.js';
import { cellColumn } from '../tables/cellColumn.js';
import { textColumn } from '../tables/inferColumn.js';
import type { RunFiles } from './runFiles.js';

interface OtherItem {
  step: number;
  type: string;
  caption: string | null;
  file: string;
}

/** Keeps files of types that are neither image nor sound, video or page (plots, molecules, 3-D objects): as rows of a table per key. */
export class OtherMedia {
  readonly #runId: string;
  readonly #items = new Map<string, OtherItem[]>();

  constructor(runId: string) {
    this.#runId = runId;
  }

  /** Whether the value refers to files, which are kept then, or told where they are missing. */
  async add(key: string, { step }: Moment, value: JsonObject, files: RunFiles, warnings: WarningLog): Promise<boolean> {
    const type = typeName(value);
    const names = Array.isArray(value['filenames']) ? value['filenames'] : [value['path']];
    const paths = names.filter((name) => typeof name === 'string' && name !== '') as string[];
    for (const path of paths) {
      const file = await files.keep(path, `${type.replace(/-file$/, '')} file`);
      if (file === undefined) continue;
      const caption = typeof value['caption'] === 'string' ? value['caption'] : null;
      const items = this.#items.get(key) ?? [];
      this.#items.set(key, items);
      items.push({ step, type, caption, file });
      noteOther(warnings, key, this.#runId, type);
    }
    return paths.length > 0;
  }

  tables(): LoggedTable[] {
    return Array.from(this.#items, ([key, items]) => ({
      key,
      runId: this.#runId,
      rows: items.length,
      columns: [
        ...(['step', 'type', 'caption'] as const).map((name) =>
          cellColumn(
            name,
            items.map((item) => item[name]),
          )!,
        ),
        { name: 'file', column: textColumn(items.map(({ file }) => file)), media: true },
      ],
    }));
  }
}

function noteOther(warnings: WarningLog, key: string, run: string, type: string): void {
  warnings.count(
    'other-media',
    `${key} ${type}`,
    run,
    () => type,
    ({ count, runs, example }) =>
      `${counted(count, 'value')} of “${key}” in ${counted(runs, 'run')} of the type ${example}, which has no panel: kept with the files in the table “${key}”.`,
  );
}
