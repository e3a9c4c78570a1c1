import { answers, bodies } from '../apiSchemas.js';
import { personWith } from '../principal.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import { etag } from './etag.js';

/** Reports: listed, made, read, published, deleted and brought back. */
export function reportRoutes(reports: ReportStore): Route[] {
  return [...allReportsRoutes(reports), ...oneReportRoutes(reports)];
}

function allReportsRoutes(reports: ReportStore): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/reports',
      operation: 'listReports',
      summary: 'All reports, the last saved first',
      access: 'read',
      query: { deleted: 'true: those that were deleted instead; needs the scope admin' },
      success: { status: 200, json: answers.reports },
      answer: ({ caller, query }) => {
        const deleted = query('deleted') === 'true';
        if (deleted) personWith('admin', caller);
        return { json: reports.list(deleted) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/reports',
      operation: 'createReport',
      summary: 'A new report, at version 1',
      access: 'write',
      body: bodies.publication,
      success: { status: 201, json: answers.savedReport },
      answer: ({ body, caller }) => {
        const saved = reports.create(body, caller);
        return { json: saved, headers: { ...etag(saved), location: `/api/reports/${saved.id}` } };
      },
    }),
  ];
}

function oneReportRoutes(reports: ReportStore): Route[] {
  const path = '/reports/:id';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'getReport',
      summary: 'The newest version',
      access: 'read',
      success: { status: 200, json: answers.savedReport },
      answer: ({ param }) => {
        const saved = reports.get(param('id'));
        return { json: saved, headers: etag(saved) };
      },
    }),
    defineRoute({
      method: 'put',
      path,
      operation: 'publishReport',
      summary: 'A new version, based on the newest; the same once more is answered with the version it made',
      access: 'write',
      versioned: true,
      body: bodies.publication,
      success: { status: 200, json: answers.savedReport },
      answer: ({ param, base, body, caller }) => {
        const saved = reports.publish(param('id'), base, body, caller);
        return { json: saved, headers: etag(saved) };
      },
    }),
    defineRoute({
      method: 'delete',
      path,
      operation: 'deleteReport',
      summary: 'Hides the report and its links; an admin can bring them back',
      access: 'write',
      success: { status: 204 },
      answer: ({ param }) => {
        reports.remove(param('id'));
        return {};
      },
    }),
    defineRoute({
      method: 'post',
      path: `${path}/undelete`,
      operation: 'undeleteReport',
      summary: 'Brings a deleted report back, with its links',
      access: 'admin',
      body: bodies.nothing,
      success: { status: 200, json: answers.reportSummary },
      answer: ({ param }) => ({ json: reports.undelete(param('id')) }),
    }),
  ];
}
