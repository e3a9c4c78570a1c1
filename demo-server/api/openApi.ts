import * as z from 'zod/mini';
import { filterSchema, planSchema } from '../../src/model/index.js';
import { dashboardViewSchema } from '../../src/query/index.js';
import { reportSchema } from '../../src/report/plain.js';
import { answers, reportBody, viewBody } from './apiSchemas.js';
import type { Access } from './principal.js';
import type { RouteFacts } from './route.js';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of routes. Its schemas are those that bodies are checked with. */
export function openApi(routes: readonly RouteFacts[]): Json {
  const { schemaOf, components } = jsonSchemas(routes);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = `${route.base ?? '/api'}${route.path}`.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemaOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'runfolio',
      version: '1',
      description: 'Reports, share links, saved dashboards, plans and exports. Times are ms since 1970.',
    },
    paths,
    components: { schemas: components, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

type SchemaOf = (schema: z.ZodMiniType) => unknown;

/** JSON Schemas of all that routes take and give, with what they share named once. */
function jsonSchemas(routes: readonly RouteFacts[]): { schemaOf: SchemaOf; components: Json } {
  const schemas = [...new Set([answers.failure, ...routes.flatMap(({ body, success }) => [body, success.json])])].filter(
    (schema) => schema !== undefined,
  );
  const names = z.registry<{ id: string }>();
  const named = {
    Failure: answers.failure,
    Report: reportSchema,
    DashboardView: dashboardViewSchema,
    Plan: planSchema,
    Filter: filterSchema,
  };
  for (const [id, schema] of Object.entries<z.ZodMiniType>(named)) names.add(schema, { id });
  const everything = z.tuple([answers.failure, ...Object.values<z.ZodMiniType>(named), ...schemas]);
  const json = z.toJSONSchema(everything, {
    io: 'input',
    unrepresentable: 'any',
    metadata: names as unknown as typeof z.globalRegistry,
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === reportBody) jsonSchema.$ref = '#/$defs/Report';
      if ((zodSchema as unknown) === viewBody) jsonSchema.$ref = '#/$defs/DashboardView';
    },
  });
  const { prefixItems, $defs } = JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as {
    prefixItems: unknown[];
    $defs: Json;
  };
  return { schemaOf: (schema) => prefixItems[schemas.indexOf(schema) + Object.keys(named).length + 1], components: $defs };
}

function operationOf(route: RouteFacts, schemaOf: SchemaOf): Json {
  const { operation, summary, access, body, image, success } = route;
  const gives = givenBy(success, schemaOf);
  const takes = body ? { 'application/json': { schema: schemaOf(body) } } : bytesOf(image, route.takes);
  return {
    operationId: operation,
    summary,
    description: accessText(access),
    security: access === 'anyone' ? [{}, { token: [] }] : [{ token: [] }],
    parameters: parametersOf(route),
    ...(takes ? { requestBody: { required: true, content: takes } } : {}),
    responses: {
      [success.status]: { description: 'Done.', ...(gives ? { content: gives } : {}) },
      default: { description: 'Refused.', content: { 'application/json': { schema: schemaOf(answers.failure) } } },
    },
  };
}

function givenBy({ json, image, bytes }: RouteFacts['success'], schemaOf: SchemaOf): Json | undefined {
  if (json) return { 'application/json': { schema: schemaOf(json) } };
  if (bytes !== undefined) return { [bytes]: {} };
  return image ? imageContent : undefined;
}

const imageContent = Object.fromEntries(['png', 'jpeg', 'webp', 'gif'].map((type) => [`image/${type}`, {}]));

function bytesOf(image: boolean | undefined, type: string | undefined): Json | undefined {
  if (image) return imageContent;
  return type === undefined ? undefined : { [type]: {} };
}

function accessText(access: Access): string {
  if (access === 'anyone') return 'Anyone may ask.';
  if (access === 'snapshot') return 'Needs the token of a link to a snapshot.';
  return access === 'link' ? 'Needs the token of a link, or one that a host signed.' : `Needs a token with the scope ${access}.`;
}

function parametersOf({ path, query = {}, versioned }: RouteFacts): Json[] {
  const text = { schema: { type: 'string' } };
  return [
    ...Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({ name, in: 'path', required: true, ...text })),
    ...Object.entries(query).map(([name, description]) => ({ name, in: 'query', description, ...text })),
    ...(versioned
      ? [{ name: 'If-Match', in: 'header', required: true, description: 'The version it is based on, such as "3".', ...text }]
      : []),
  ];
}
