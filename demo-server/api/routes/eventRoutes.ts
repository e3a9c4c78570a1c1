import type { EventStreams } from '../eventStreams.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import type { TokenStore } from '../tokenStore.js';

/** What happens to a report, as it happens. */
export function eventRoutes(reports: ReportStore, tokens: TokenStore, streams: EventStreams): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/reports/:id/events',
      operation: 'followReport',
      summary:
        'Server-sent events, each a JSON object with a type: comments (a thread changed), published, reset (ask anew); Last-Event-ID resumes',
      access: 'read',
      success: { status: 200, bytes: 'text/event-stream' },
      answer: ({ param, caller, request }) => {
        const { id } = reports.existing(param('id'));
        const last = request.header('last-event-id') ?? '';
        const isAllowed = (): boolean => reports.has(id) && (caller.kind === 'local' || tokens.isValid(caller.id));
        return { events: streams.open({ report: id, after: /^\d{1,15}$/.test(last) ? Number(last) : undefined, isAllowed }) };
      },
    }),
  ];
}
