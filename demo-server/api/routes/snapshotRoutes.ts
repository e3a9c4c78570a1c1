import { answers } from '../apiSchemas.js';
import { readBytes } from '../readBody.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import type { SnapshotStore } from '../snapshotStore.js';

/** Bytes that a compressed snapshot may have. */
const mostSnapshotBytes = 50_000_000;

/** Snapshots of a report: stored, listed and read. They are never changed. */
export function snapshotRoutes(reports: ReportStore, snapshots: SnapshotStore): Route[] {
  const path = '/reports/:id/snapshots';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'listSnapshots',
      summary: 'Snapshots of a report, the last frozen first',
      access: 'read',
      success: { status: 200, json: answers.snapshots },
      answer: ({ param }) => ({ json: snapshots.list(reports.existing(param('id')).id) }),
    }),
    defineRoute({
      method: 'post',
      path,
      operation: 'createSnapshot',
      summary: `Stores a snapshot (compressed by gzip, at most ${mostSnapshotBytes / 1e6} MB), named by its content`,
      access: 'write',
      takes: 'application/gzip',
      success: { status: 201, json: answers.snapshot },
      answer: async ({ param, request, caller }) => {
        const { id } = reports.existing(param('id'));
        return { json: await snapshots.put(id, await readBytes(request, mostSnapshotBytes), caller) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/snapshots/:snapshot',
      operation: 'getSnapshot',
      summary: 'One snapshot, compressed by gzip',
      access: 'read',
      success: { status: 200, bytes: 'application/gzip' },
      answer: async ({ param }) => ({
        bytes: await snapshots.get(param('snapshot')),
        headers: {
          'content-type': 'application/gzip',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=31536000, immutable',
        },
      }),
    }),
  ];
}
