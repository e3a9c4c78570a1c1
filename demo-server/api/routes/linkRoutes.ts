import { answers, bodies } from '../apiSchemas.js';
import type { LinkStore } from '../linkStore.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';

/** Links of a report: made, listed, paused, changed, revoked. */
export function linkRoutes(reports: ReportStore, links: LinkStore): Route[] {
  const path = '/reports/:id/links';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'listLinks',
      summary: 'The links of the report that were not revoked',
      access: 'write',
      success: { status: 200, json: answers.links },
      answer: ({ param }) => ({ json: links.list(reports.existing(param('id')).id) }),
    }),
    defineRoute({
      method: 'post',
      path,
      operation: 'createLink',
      summary: 'A new link; its token is shown this once',
      access: 'write',
      body: bodies.linkChanges,
      success: { status: 201, json: answers.newLink },
      answer: ({ param, body, caller }) => ({ json: links.create(reports.existing(param('id')).id, body, caller.name) }),
    }),
    defineRoute({
      method: 'patch',
      path: `${path}/:link`,
      operation: 'changeLink',
      summary: 'Changes its label or its end, pauses it or lets it go on',
      access: 'write',
      body: bodies.linkChanges,
      success: { status: 200, json: answers.shareLink },
      answer: ({ param, body }) => ({ json: links.change(reports.existing(param('id')).id, param('link'), body) }),
    }),
    defineRoute({
      method: 'delete',
      path: `${path}/:link`,
      operation: 'revokeLink',
      summary: 'Ends the link for good',
      access: 'write',
      success: { status: 204 },
      answer: ({ param }) => {
        links.revoke(reports.existing(param('id')).id, param('link'));
        return {};
      },
    }),
  ];
}
