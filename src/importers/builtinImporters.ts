import { arrowImporter } from './arrowTable/arrowImporter.js';
import { csvImporter } from './csv/csvImporter.js';
import type { Importer } from './importer.js';
import { jsonRunsImporter } from './jsonRuns/jsonRunsImporter.js';
import { jsonlImporter } from './jsonl/jsonlImporter.js';
import { lineLogImporter } from './lineLog/lineLogImporter.js';
import { mlflowImporter } from './mlflow/mlflowImporter.js';
import { numpyImporter } from './numpy/numpyImporter.js';
import { parquetImporter } from './parquet/parquetImporter.js';
import { tensorboardImporter } from './tensorboard/tensorboardImporter.js';
import { wandbImporter } from './wandb/wandbImporter.js';

/** All formats that are read, the most particular first: each sees only files that no earlier one has claimed. */
export const builtinImporters: readonly Importer[] = [
  wandbImporter,
  tensorboardImporter,
  mlflowImporter,
  parquetImporter,
  arrowImporter,
  numpyImporter,
  jsonlImporter,
  csvImporter,
  jsonRunsImporter,
  lineLogImporter,
];
