import document from 'virtual:open-api';
import { useState } from 'react';
import './apiReference.css';

interface Operation {
  summary: string;
  description: string;
  parameters: readonly { name: string; in: string; description?: string }[];
  requestBody?: { content: Readonly<Record<string, unknown>> };
  responses: Readonly<Record<string, unknown>>;
}

/** What of an OpenAPI document is shown. */
export interface OpenApiDocument {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Every route of the server, from its OpenAPI document. */
export function HttpRoutes() {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return (
    <div className="site-api">
      {routes.map(({ path, method, operation }) => (
        <Route key={`${method} ${path}`} {...{ path, method, operation }} />
      ))}
    </div>
  );
}

function Route({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const [open, setOpen] = useState(false);
  const { summary, description, parameters, requestBody, responses } = operation;
  const shapes = { ...(requestBody && { body: requestBody.content }), answers: responses };
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <code>
          {method} {path}
        </code>{' '}
        {summary}
      </summary>
      <p>{description}</p>
      {parameters.length > 0 && (
        <ul>
          {parameters.map((each) => (
            <li key={each.name}>
              <code>{each.name}</code> ({each.in}) {each.description}
            </li>
          ))}
        </ul>
      )}
      {open && <pre>{JSON.stringify(shapes, undefined, 2)}</pre>}
    </details>
  );
}
