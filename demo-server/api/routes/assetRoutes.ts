import { answers } from '../apiSchemas.js';
import type { AssetStore } from '../assetStore.js';
import { readBytes } from '../readBody.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Answer, type Route } from '../route.js';

/** Bytes that an image may have. */
const mostImageBytes = 10_000_000;

/** Images of a report: stored and read. */
export function assetRoutes(reports: ReportStore, assets: AssetStore): Route[] {
  const path = '/reports/:id/assets';
  return [
    defineRoute({
      method: 'put',
      path,
      operation: 'putAsset',
      summary: `Stores an image (PNG, JPEG, WebP, GIF; at most ${mostImageBytes / 1e6} MB), named by its content`,
      access: 'write',
      image: true,
      success: { status: 201, json: answers.asset },
      answer: async ({ param, request }) => {
        const { id } = reports.existing(param('id'));
        return { json: await assets.put(id, await readBytes(request, mostImageBytes)) };
      },
    }),
    defineRoute({
      method: 'get',
      path: `${path}/:name`,
      operation: 'getAsset',
      summary: 'An image of the report',
      access: 'read',
      success: { status: 200, image: true },
      answer: async ({ param }) => {
        const { bytes, headers } = await imageAnswer(assets, reports.existing(param('id')).id, param('name'));
        return { bytes, headers: { ...headers, 'cache-control': 'private, max-age=31536000, immutable' } };
      },
    }),
  ];
}

/** An image as it is sent: nothing in it can run, and it is taken for nothing else. */
export async function imageAnswer(assets: AssetStore, report: string, name: string): Promise<Required<Pick<Answer, 'bytes' | 'headers'>>> {
  const { bytes, type } = await assets.get(report, name);
  const policy = "sandbox; default-src 'none'";
  return { bytes, headers: { 'content-type': type, 'x-content-type-options': 'nosniff', 'content-security-policy': policy } };
}
