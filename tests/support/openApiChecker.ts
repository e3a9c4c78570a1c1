import * as z from 'zod';

interface OpenApi {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema?: object }> }> }>>;
  components: { schemas: object };
}

/** Says what is wrong with an answer by the document of an API: undefined where nothing is. */
export type OpenApiChecker = (method: string, path: string, status: number, json: unknown) => string | undefined;

/** Checks answers against an OpenAPI document by its JSON Schemas alone. */
export function openApiChecker(json: unknown): OpenApiChecker {
  const document = json as OpenApi;
  return (method, path, status, answered) => {
    const [template] = Object.keys(document.paths)
      .filter((known) => matches(known, path))
      .toSorted((a, b) => a.split('{').length - b.split('{').length);
    const operation = document.paths[template ?? '']?.[method.toLowerCase()];
    if (!operation) return `${method} ${path} is not documented`;
    const response = operation.responses[status] ?? (status >= 400 ? operation.responses['default'] : undefined);
    if (!response) return `${method} ${path} does not document ${status}`;
    const schema = response.content?.['application/json']?.schema;
    if (!schema) return answered === undefined ? undefined : `${method} ${path} documents no JSON for ${status}`;
    const result = schemaOf(schema, document.components.schemas).safeParse(answered);
    return result.success ? undefined : `${method} ${path} ${status}: ${z.prettifyError(result.error)}`;
  };
}

function matches(template: string, path: string): boolean {
  const [known, asked] = [template.split('/'), path.split('?')[0]!.split('/')];
  return known.length === asked.length && known.every((part, i) => part.startsWith('{') || part === asked[i]);
}

/** Zod reads patterns without the `u` that JSON Schema asks for: control characters are listed for it. */
function schemaOf(schema: object, $defs: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs })
    .replaceAll('#/components/schemas/', '#/$defs/')
    .replaceAll(String.raw`\\p{Cc}`, String.raw`\\u0000-\\u001f\\u007f-\\u009f`);
  return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
}
