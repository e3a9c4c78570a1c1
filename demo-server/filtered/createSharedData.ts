import { Hono, type Context } from 'hono';
import { RunfolioError, toRunfolioError } from '../../src/model/index.js';
import type { ReportDocument } from '../../src/report/plain.js';
import { CompressedFiles } from '../compressed.js';
import { exportContent, send } from '../content.js';
import type { ExportFiles } from '../exportFiles.js';
import { createPlans } from '../plans/createPlans.js';
import { errorAnswer } from '../plans/errorAnswer.js';
import type { PlanLimits } from '../plans/planLimits.js';
import { ProjectList } from '../projectList.js';
import { LockedExports } from './lockedExports.js';

export interface SharedDataOptions {
  /** The report that a link's token shows, as it is published or frozen. Rejects where the token is none, or has been revoked, paused or has expired. */
  reportOf: (token: string) => Promise<{ report: ReportDocument; version: string | number }>;
  /** All exports of the server, by id. */
  exports: ReadonlyMap<string, ExportFiles>;
  limits?: Partial<PlanLimits> | undefined;
}

/** Codes of errors that speak of the plan that was sent, or of its answer, and so may be told in their own words. */
const aboutThePlan: ReadonlySet<string> = new Set([
  'bad-plan',
  'bad-input',
  'unknown-project',
  'unknown-column',
  'too-large',
  'busy',
  'timed-out',
  'forbidden',
  'unauthorized',
  'too-many-requests',
]);

/**
 * The data of shared reports, to be mounted where links point (`/api/shared`): `GET /projects`, the plan engine (see `createPlans`) and `GET /exports/<id>/<path>`, for
 * requests with `Authorization: Bearer <token>`. Whoever asks sees exports of the report's runs alone, made for it: no other run is in what answers. Nothing is kept
 * on the way.
 */
export function createSharedData({ reportOf, exports, limits }: SharedDataOptions): Hono {
  const compressed = new CompressedFiles();
  const locked = new LockedExports(exports);
  const visibleTo = async (context: Context): Promise<ReadonlyMap<string, ExportFiles>> => {
    const { report } = await reportOf(tokenOf(context));
    try {
      return await locked.of(report, context.req.raw.signal);
    } catch (cause) {
      context.req.raw.signal.throwIfAborted();
      // What is wrong with the whole export may be told by a name in it.
      throw new RunfolioError('internal', 'The data of this report cannot be read at the moment.', { cause, hint: 'Try again later.' });
    }
  };
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    context.header('vary', 'accept-encoding, authorization');
  });

  app.onError((error, context) => refusal(context, error));

  app.get('/projects', async (context) => {
    const listed = await new ProjectList(await visibleTo(context)).list();
    context.header('cache-control', 'private, no-cache');
    return context.json(listed);
  });

  app.get('/exports/:id/:path{.+}', async (context) => {
    const { id, path } = context.req.param();
    const source = (await visibleTo(context)).get(id);
    const content = source && (await exportContent(source, path));
    if (!content) throw new RunfolioError('missing-file', 'No such file.');
    return send(context.req.raw, { ...content, confidential: true }, compressed);
  });

  app.route('/', createPlans({ exports: visibleTo, limits, refusal }));
  app.all('*', (context) => refusal(context, new RunfolioError('missing-file', 'No such file.')));
  return app;
}

function tokenOf(context: Context): string {
  const token = /^Bearer (\S{1,500})$/.exec(context.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new RunfolioError('unauthorized', 'A link’s token is needed.');
  return token;
}

/** What a reader of a link is told: of the server's own failures only that there was one. */
function refusal(context: Context, thrown: unknown): Response {
  const error = toRunfolioError(thrown, 'The server could not answer');
  const isTold = error instanceof RunfolioError && (aboutThePlan.has(error.code) || error.code === 'missing-file');
  if (isTold || !(error instanceof RunfolioError)) return errorAnswer(context, error);
  console.error(`runfolio: ${context.req.path}: ${error.message}${error.cause instanceof Error ? ` ${error.cause.message}` : ''}`);
  return errorAnswer(context, new RunfolioError('internal', 'The server could not answer.', { hint: 'Try again later.' }), () => {});
}
