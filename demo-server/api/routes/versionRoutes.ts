import { notFound } from '../apiError.js';
import { answers, bodies } from '../apiSchemas.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import { etag } from './etag.js';

/** Versions of a report: listed, read, and brought back as a new version. */
export function versionRoutes(reports: ReportStore): Route[] {
  const path = '/reports/:id/versions';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'listVersions',
      summary: 'All versions, the newest first',
      access: 'read',
      success: { status: 200, json: answers.versions },
      answer: ({ param }) => ({ json: reports.versions.list(reports.existing(param('id')).id) }),
    }),
    defineRoute({
      method: 'get',
      path: `${path}/:version`,
      operation: 'getVersion',
      summary: 'One version',
      access: 'read',
      success: { status: 200, json: answers.savedReport },
      answer: ({ param }) => {
        const { id } = reports.existing(param('id'));
        return { json: reports.versions.get(id, versionOf(param('version'))) };
      },
    }),
    defineRoute({
      method: 'post',
      path: `${path}/:version/restore`,
      operation: 'restoreVersion',
      summary: 'A new version with the document of an old one',
      access: 'write',
      versioned: true,
      body: bodies.restoration,
      success: { status: 200, json: answers.savedReport },
      answer: ({ param, base, body, caller }) => {
        const { id } = reports.existing(param('id'));
        const { report, version } = reports.versions.get(id, versionOf(param('version')));
        const saved = reports.publish(id, base, { report, restoredFrom: version, ...body }, caller);
        return { json: saved, headers: etag(saved) };
      },
    }),
  ];
}

function versionOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw notFound();
  return Number(text);
}
