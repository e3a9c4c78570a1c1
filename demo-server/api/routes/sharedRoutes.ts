import { answers } from '../apiSchemas.js';
import type { LockedExports } from '../../filtered/lockedExports.js';
import { unauthorized } from '../apiError.js';
import type { AssetStore } from '../assetStore.js';
import type { Reader } from '../principal.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import { lockedReport, sharedOf } from '../sharedOf.js';
import type { SnapshotStore } from '../snapshotStore.js';
import { imageAnswer } from './assetRoutes.js';

/** What is said of everything that links show. */
const sharedHeaders = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' };

/** What readers may ask for: the report of their link or token, and the images in it. */
export function sharedRoutes(reports: ReportStore, assets: AssetStore, snapshots: SnapshotStore, locked: LockedExports): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/shared',
      operation: 'getShared',
      summary: 'The report of the link, or what a signed token shows of one',
      access: 'link',
      success: { status: 200, json: answers.shared },
      answer: async ({ caller, request }) => ({
        json: await lockedReport(reports, caller, locked, request.raw.signal),
        headers: sharedHeaders,
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/shared/assets/:name',
      operation: 'getSharedAsset',
      summary: 'An image of that report',
      access: 'link',
      success: { status: 200, image: true },
      answer: async ({ param, caller }) => {
        const { bytes, headers } = await sharedImage(reports, assets, caller, param('name'));
        return { bytes, headers: { ...headers, ...sharedHeaders } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/shared/snapshot',
      operation: 'getSharedSnapshot',
      summary: 'The snapshot of the link, compressed by gzip',
      access: 'snapshot',
      success: { status: 200, bytes: 'application/gzip' },
      answer: async ({ caller }) => ({
        bytes: await snapshots.get(caller.snapshot),
        headers: { 'content-type': 'application/gzip', 'x-content-type-options': 'nosniff', ...sharedHeaders },
      }),
    }),
  ];
}

/** An image of the reader's report. Panels alone have none; to who has a signed token, one that is not there is refused as all else is. */
async function sharedImage(reports: ReportStore, assets: AssetStore, reader: Reader, name: string): ReturnType<typeof imageAnswer> {
  if (reader.kind === 'link') return imageAnswer(assets, reader.report, name);
  const { report, panels } = reader.grant;
  sharedOf(reports, reader);
  const image = report === undefined || panels ? undefined : await imageAnswer(assets, report, name).catch(() => undefined);
  if (!image) throw unauthorized();
  return image;
}
