import * as z from 'zod/mini';
import { reportSchema } from './report.js';

/** The JSON Schema (2020-12) of a saved report, as published in `docs/report.schema.json`. */
export function reportJsonSchema(): unknown {
  return z.toJSONSchema(reportSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
}
