import { answers } from '../apiSchemas.js';
import type { AssetStore } from '../assetStore.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import { sharedOf } from '../sharedOf.js';
import { imageAnswer } from './assetRoutes.js';

/** What is said of everything that links show. */
const sharedHeaders = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' };

/** What readers of a link may ask for: its report, and the images in it. */
export function sharedRoutes(reports: ReportStore, assets: AssetStore): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/shared',
      operation: 'getShared',
      summary: 'The report of the link',
      access: 'link',
      success: { status: 200, json: answers.shared },
      answer: ({ caller }) => ({ json: sharedOf(reports, caller), headers: sharedHeaders }),
    }),
    defineRoute({
      method: 'get',
      path: '/shared/assets/:name',
      operation: 'getSharedAsset',
      summary: 'An image of the report of the link',
      access: 'link',
      success: { status: 200, image: true },
      answer: async ({ param, caller }) => {
        const { bytes, headers } = await imageAnswer(assets, caller.report, param('name'));
        return { bytes, headers: { ...headers, ...sharedHeaders } };
      },
    }),
  ];
}
