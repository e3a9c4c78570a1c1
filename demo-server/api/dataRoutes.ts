import * as z from 'zod/mini';
import { planSchema } from '../../src/model/index.js';
import type { ListedProject } from '../listedProject.js';
import { binaryType } from '../plans/createPlans.js';
import type { Access } from './principal.js';
import type { RouteFacts } from './route.js';

const count = z.int().check(z.minimum(0));
const listed = z.strictObject({
  id: z.string(),
  name: z.string(),
  runs: count,
  byState: z.record(z.string(), count),
  lastActivity: z.nullable(z.number()),
  bytes: count,
}) satisfies z.ZodMiniType<ListedProject>;
const versions = z.record(z.string(), z.number());
const projects = z.array(listed);
const planBody = z.looseObject({ plan: planSchema });
const catalog = z.looseObject({ versions });
const versionsOnly = z.strictObject({ versions });

/** What the document says of the routes of plans and exports, which other parts of the server answer: for people, and for readers of what they may see. */
export const dataRoutes: readonly RouteFacts[] = [
  ...routesOf({ access: 'read', prefix: '', named: '', exports: { base: '', path: '/exports/:id/:path' } }),
  ...routesOf({ access: 'link', prefix: '/shared', named: 'Shared', exports: { base: '/api', path: '/shared/exports/:id/:path' } }),
];

interface Place {
  access: Access;
  prefix: string;
  named: string;
  exports: Pick<RouteFacts, 'base' | 'path'>;
}

function routesOf({ access, prefix, named, exports }: Place): RouteFacts[] {
  const project = `${prefix}/projects/:id`;
  const frame = { status: 200, bytes: binaryType } as const;
  const file = { status: 200, bytes: 'application/octet-stream' } as const;
  const plan = { access, body: planBody, success: frame, method: 'post' } as const;
  const got = { access, method: 'get' } as const;
  const json = (schema: z.ZodMiniType): RouteFacts['success'] => ({ status: 200, json: schema });
  return [
    { ...plan, path: `${prefix}/plans`, operation: `ask${named}Plan`, summary: 'The answer to a plan: a frame, in the binary form' },
    { ...plan, path: `${prefix}/plans/sql`, operation: `explain${named}Plan`, summary: 'The SQL of a plan, in the binary form' },
    { ...got, path: `${prefix}/projects`, operation: `list${named}Projects`, summary: 'Projects with their runs', success: json(projects) },
    { ...got, path: `${project}/catalog`, operation: `get${named}Catalog`, summary: 'What a project holds', success: json(catalog) },
    {
      ...got,
      path: `${project}/versions`,
      operation: `get${named}Versions`,
      summary: 'Versions of its tables',
      success: json(versionsOnly),
    },
    { ...got, path: `${project}/files/:folder/:name`, operation: `get${named}File`, summary: 'A file that a run logged', success: file },
    { ...got, ...exports, operation: `get${named}ExportFile`, summary: 'A file of an export; its path may have slashes', success: file },
  ];
}
