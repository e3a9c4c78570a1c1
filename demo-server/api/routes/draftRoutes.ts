import { answers, bodies } from '../apiSchemas.js';
import type { DraftStore } from '../draftStore.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';

/** The caller's own draft of a report. */
export function draftRoutes(reports: ReportStore, drafts: DraftStore): Route[] {
  const path = '/reports/:id/draft';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'getDraft',
      summary: 'Your draft of the report; null where there is none',
      access: 'write',
      success: { status: 200, json: answers.draftOrNone },
      answer: ({ param, caller }) => ({ json: drafts.get(reports.existing(param('id')).id, caller.id) }),
    }),
    defineRoute({
      method: 'put',
      path,
      operation: 'putDraft',
      summary: 'Keeps your draft, in place of the one before',
      access: 'write',
      body: bodies.draft,
      success: { status: 200, json: answers.draft },
      answer: ({ param, caller, body }) => ({ json: drafts.put(reports.existing(param('id')).id, caller.id, body.report, body.base) }),
    }),
    defineRoute({
      method: 'delete',
      path,
      operation: 'deleteDraft',
      summary: 'Drops your draft, if there is one',
      access: 'write',
      success: { status: 204 },
      answer: ({ param, caller }) => {
        drafts.remove(reports.existing(param('id')).id, caller.id);
        return {};
      },
    }),
  ];
}
