import { notFound } from '../apiError.js';
import { answers, bodies } from '../apiSchemas.js';
import { defineRoute, type Route } from '../route.js';
import type { WorkspaceStore } from '../workspaceStore.js';
import { etag } from './etag.js';

/** Saved dashboard views of a project. */
export function workspaceRoutes(workspaces: WorkspaceStore): Route[] {
  return [...projectRoutes(workspaces), ...oneWorkspaceRoutes(workspaces)];
}

function projectRoutes(workspaces: WorkspaceStore): Route[] {
  const path = '/workspaces/:project';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'listWorkspaces',
      summary: 'The saved views of a project, by name',
      access: 'read',
      success: { status: 200, json: answers.workspaces },
      answer: ({ param }) => ({ json: workspaces.list(projectOf(param('project'))) }),
    }),
    defineRoute({
      method: 'post',
      path,
      operation: 'createWorkspace',
      summary: 'Saves a view under a name',
      access: 'write',
      body: bodies.workspace,
      success: { status: 201, json: answers.workspace },
      answer: ({ param, body, caller }) => {
        const saved = workspaces.create(projectOf(param('project')), body, caller.name);
        return { json: saved, headers: { ...etag(saved), location: `/api/workspaces/${encodeURIComponent(saved.project)}/${saved.id}` } };
      },
    }),
  ];
}

function oneWorkspaceRoutes(workspaces: WorkspaceStore): Route[] {
  const path = '/workspaces/:project/:id';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'getWorkspace',
      summary: 'A saved view',
      access: 'read',
      success: { status: 200, json: answers.workspace },
      answer: ({ param }) => {
        const saved = workspaces.get(param('project'), param('id'));
        return { json: saved, headers: etag(saved) };
      },
    }),
    defineRoute({
      method: 'put',
      path,
      operation: 'putWorkspace',
      summary: 'Saves the view anew',
      access: 'write',
      versioned: true,
      body: bodies.workspace,
      success: { status: 200, json: answers.workspace },
      answer: ({ param, base, body, caller }) => {
        const saved = workspaces.put(param('project'), param('id'), base, body, caller.name);
        return { json: saved, headers: etag(saved) };
      },
    }),
    defineRoute({
      method: 'delete',
      path,
      operation: 'deleteWorkspace',
      summary: 'Removes the view for good',
      access: 'write',
      success: { status: 204 },
      answer: ({ param }) => {
        workspaces.remove(param('project'), param('id'));
        return {};
      },
    }),
  ];
}

/** Ids of projects are letters, digits, dots, hyphens and underscores. */
function projectOf(text: string): string {
  if (!/^[\p{L}\p{N}._-]{1,200}$/u.test(text)) throw notFound();
  return text;
}
