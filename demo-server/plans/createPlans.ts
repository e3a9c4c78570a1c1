import { Hono, type Context } from 'hono';
import { projectOf } from '../../src/engine/checkedPlan.js';
import { hasCode } from '../../src/engine/errorCodes.js';
import { encodeBinary, encodeFrame } from '../../src/engine/http/index.js';
import type { QueryEngine } from '../../src/engine/index.js';
import { RunfolioError, type Frame, type Plan } from '../../src/model/index.js';
import type { ExportFiles } from '../exportFiles.js';
import { fileHeaders } from '../fileHeaders.js';
import { gzippedFor } from '../gzippedFor.js';
import { errorAnswer } from './errorAnswer.js';
import { defaultPlanLimits, type PlanLimits } from './planLimits.js';
import { PlanQueue } from './planQueue.js';
import { ProjectEngines } from './projectEngines.js';
import { readPlan } from './readPlan.js';

/** The exports by id that a request may see. Rejects where it may see none. */
export type ExportsOf = (context: Context) => Promise<ReadonlyMap<string, ExportFiles>>;

export interface PlansOptions {
  /** Exports by the id that plans use: the same for all, or those that a request may see. */
  exports: ReadonlyMap<string, ExportFiles> | ExportsOf;
  /** Default: `defaultPlanLimits`. */
  limits?: Partial<PlanLimits> | undefined;
  /** Throws where whoever asks may not ask this plan. Default: all may be asked. */
  check?: ((context: Context, plan: Plan) => void) | undefined;
  /** Answers in place of `errorAnswer`, where less is to be told. */
  refusal?: ((context: Context, thrown: unknown) => Response) | undefined;
}

/** The media type of answers to plans: see `encodeBinary`. */
export const binaryType = 'application/vnd.runfolio.frame';

/**
 * The plan engine over HTTP, for `createHttpEngine`: `POST /plans` and `POST /plans/sql` with `{ "plan": … }`, `GET /projects/<id>/catalog`,
 * `GET /projects/<id>/versions` and `GET /projects/<id>/files/<path>` (media files alone). Errors are `{ code, message, hint? }`.
 */
export function createPlans({ exports, limits: given, check, refusal = errorAnswer }: PlansOptions): Hono {
  const limits = { ...defaultPlanLimits, ...given };
  const engines = new ProjectEngines();
  const queue = new PlanQueue(limits);
  const exportsOf: ExportsOf = typeof exports === 'function' ? exports : () => Promise.resolve(exports);
  const engineOf = async (context: Context, id: string): Promise<QueryEngine> => engines.get(await exportsOf(context), id);
  const app = new Hono();

  /** Asks the engine of the plan's project, within the limits and for as long as the client is there. */
  const ask = async <T>(context: Context, question: (engine: QueryEngine, plan: Plan, signal: AbortSignal) => Promise<T>): Promise<T> => {
    // Who may see nothing hears nothing of their plan either.
    const visible = await exportsOf(context);
    const plan = await readPlan(context.req.raw, limits);
    check?.(context, plan);
    const engine = await engines.get(visible, projectOf(plan));
    try {
      return await queue.run((signal) => question(engine, plan, signal), context.req.raw.signal);
    } catch (thrown) {
      if (hasCode(thrown, 'engine-died')) engines.drop(engine);
      throw thrown;
    }
  };

  app.onError((error, context) => refusal(context, error));

  app.post('/plans', async (context) => {
    const bytes = await ask(context, async (engine, plan, signal) => answerOf(await engine.run(plan, { signal }), limits));
    return binary(context, bytes);
  });

  app.post('/plans/sql', async (context) => {
    const explained = await ask(context, (engine, plan, signal) => engine.explain(plan, { signal }));
    return binary(context, encodeBinary(explained));
  });

  app.get('/projects/:id/catalog', async (context) => {
    const id = context.req.param('id');
    context.header('cache-control', 'private, no-cache');
    return context.json(await (await engineOf(context, id)).catalog(id, { signal: context.req.raw.signal }));
  });

  app.get('/projects/:id/versions', async (context) => {
    const id = context.req.param('id');
    const { versions } = await (await engineOf(context, id)).catalog(id, { signal: context.req.raw.signal });
    context.header('cache-control', 'private, no-cache');
    return context.json({ versions });
  });

  app.get('/projects/:id/files/:folder/:name', async (context) => {
    const { id, folder, name } = context.req.param();
    const path = `${folder}/${name}`;
    const file = await (await engineOf(context, id)).file!(id, path, { signal: context.req.raw.signal });
    const headers = { ...fileHeaders(path, { schema: 'media' }), 'cache-control': 'private, no-cache' };
    return context.body(await file.arrayBuffer(), 200, headers);
  });
  return app;
}

function answerOf(frame: Frame, { rows, bytes }: PlanLimits): Uint8Array<ArrayBuffer> {
  const hint = 'Ask for fewer runs, or for a page of the rows.';
  if (frame.rows > rows)
    throw new RunfolioError('too-large', `The answer has ${frame.rows} rows; the server sends up to ${rows}.`, { hint });
  const encoded = encodeFrame(frame);
  if (encoded.length <= bytes) return encoded;
  throw new RunfolioError('too-large', `The answer has ${encoded.length} bytes; the server sends up to ${bytes}.`, { hint });
}

async function binary(context: Context, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { 'content-type': binaryType, 'cache-control': 'no-store', vary: 'accept-encoding' };
  const packed = await gzippedFor(context.req.raw, bytes);
  return packed ? context.body(packed, 200, { ...headers, 'content-encoding': 'gzip' }) : context.body(bytes, 200, headers);
}
