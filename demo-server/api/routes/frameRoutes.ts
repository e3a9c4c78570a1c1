import { answers, bodies } from '../apiSchemas.js';
import type { FrameStore } from '../frameStore.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';

/** Which pages may show a report in a frame. */
export function frameRoutes(reports: ReportStore, frames: FrameStore): Route[] {
  const path = '/reports/:id/frames';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'getFrames',
      summary: 'Origins whose pages may show the report in a frame (/embed/report/ID)',
      access: 'write',
      success: { status: 200, json: answers.frames },
      answer: ({ param }) => ({ json: { origins: frames.get(reports.existing(param('id')).id) } }),
    }),
    defineRoute({
      method: 'put',
      path,
      operation: 'setFrames',
      summary: 'Replaces that list; an empty one lets no page do it',
      access: 'write',
      body: bodies.frames,
      success: { status: 200, json: answers.frames },
      answer: ({ param, body }) => ({ json: { origins: frames.set(reports.existing(param('id')).id, body.origins) } }),
    }),
  ];
}
