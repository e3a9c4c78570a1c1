import { checkedPlan } from '../../src/engine/checkedPlan.js';
import { readBody } from '../../src/engine/readBody.js';
import { RunfolioError, type Plan } from '../../src/model/index.js';
import type { PlanLimits } from './planLimits.js';

/** The plan in a request's body, `{ "plan": … }`. Rejects with `bad-input`, `too-large` or `bad-plan`; nothing of the body is taken in beyond the limit. */
export async function readPlan(request: Request, { bodyBytes, depth }: Pick<PlanLimits, 'bodyBytes' | 'depth'>): Promise<Plan> {
  // A page of another origin can post forms and texts without being asked for leave, but not this.
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new RunfolioError('bad-input', 'A plan is sent as application/json.');
  }
  const bytes = await readBody(
    new Response(request.body),
    () => {},
    bodyBytes,
    () => {
      throw new RunfolioError('too-large', `A request may have ${bodyBytes} bytes.`);
    },
  );
  const body = parsed(bytes);
  if (isDeeper(body, depth)) throw new RunfolioError('too-large', `A plan may be nested ${depth} levels deep.`);
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'plan')) {
    throw new RunfolioError('bad-input', 'The body must be an object with a "plan".');
  }
  return checkedPlan((body as { plan: unknown }).plan);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RunfolioError('bad-input', 'The body is no JSON.', { cause });
  }
}

/** Whether objects and lists are nested more than so many levels deep; looks level by level, so that no depth is too much for it. */
function isDeeper(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : []));
    if (level.length === 0) return false;
  }
  return true;
}
