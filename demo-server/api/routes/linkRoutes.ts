import { answers, bodies } from '../apiSchemas.js';
import type { LinkStore } from '../linkStore.js';
import { RunfolioError } from '../../../src/model/index.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import type { SnapshotStore } from '../snapshotStore.js';

/** Links of a report: made, listed, paused, changed, revoked. */
export function linkRoutes(reports: ReportStore, links: LinkStore, snapshots: SnapshotStore): Route[] {
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
      summary: 'A new link, to the report or to a snapshot of it; its token is shown this once',
      access: 'write',
      body: bodies.newLink,
      success: { status: 201, json: answers.newLink },
      answer: ({ param, body, caller }) => {
        const { id } = reports.existing(param('id'));
        if (body.snapshot !== undefined) snapshots.existing(id, body.snapshot);
        if (body.snapshot !== undefined && body.comments === true)
          throw new RunfolioError('bad-input', 'A link to a snapshot shows no comments: they are about the report as it is now.');
        return { json: links.create(id, body, caller.name) };
      },
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
