import type * as z from 'zod/mini';

/** What is wrong with a value, and where in it. */
export interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

type Issue = z.core.$ZodIssue;

/** What a schema found wrong. Of a choice of types it is about the one that was meant: that which fits the furthest. */
export function schemaProblems(error: z.core.$ZodError): Problem[] {
  return error.issues.map((issue) => deepest(issue, []));
}

function deepest(issue: Issue, before: readonly PropertyKey[]): Problem {
  const path = [...before, ...issue.path];
  const inner = issue.code === 'invalid_union' ? issue.errors.flatMap(([first]) => (first ? [deepest(first, path)] : [])) : [];
  if (inner.length === 0) return { path, message: issue.message };
  return inner.reduce((best, problem) => (problem.path.length > best.path.length ? problem : best));
}
