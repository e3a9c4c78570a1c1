import type * as z from 'zod/mini';
import { issueText } from './issueText.js';

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
  const choices = issue.code === 'invalid_union' ? issue.errors.flatMap(([first]) => (first ? [first] : [])) : [];
  const [first, ...others] = choices
    .toSorted((a, b) => Number(isAnotherType(a)) - Number(isAnotherType(b)))
    .map((choice) => deepest(choice, path));
  if (!first) return { path, message: issueText(issue) };
  return others.reduce((best, problem) => (problem.path.length > best.path.length ? problem : best), first);
}

/** Whether a choice was only not meant: none of its types is that of the value. */
function isAnotherType(issue: Issue): boolean {
  return issue.code === 'invalid_union' && issue.errors.length === 0;
}
