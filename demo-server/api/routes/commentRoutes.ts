import { notFound } from '../apiError.js';
import { answers, bodies } from '../apiSchemas.js';
import type { ReportStore } from '../reportStore.js';
import { defineRoute, type Route } from '../route.js';
import type { ThreadStore } from '../threadStore.js';

/** Comments on a report: threads are begun, answered, resolved and read; comments edited and deleted. */
export function commentRoutes(reports: ReportStore, threads: ThreadStore): Route[] {
  return [...threadRoutes(reports, threads), ...ownCommentRoutes(reports, threads), sharedThreads(threads)];
}

function threadRoutes(reports: ReportStore, threads: ThreadStore): Route[] {
  const path = '/reports/:id/threads';
  return [
    defineRoute({
      method: 'get',
      path,
      operation: 'listThreads',
      summary: 'All threads of comments, oldest first, and what of them is new to you',
      access: 'read',
      success: { status: 200, json: answers.threads },
      answer: ({ param, caller }) => ({ json: threads.list(reports.existing(param('id')).id, caller) }),
    }),
    defineRoute({
      method: 'post',
      path,
      operation: 'startThread',
      summary: 'A comment on a block, a piece of its text, a panel or a point of it',
      access: 'comment',
      body: bodies.newThread,
      success: { status: 201, json: answers.thread },
      answer: ({ param, body, caller }) => ({ json: threads.start(reports.existing(param('id')), body, caller) }),
    }),
    defineRoute({
      method: 'post',
      path: `${path}/:thread/comments`,
      operation: 'reply',
      summary: 'A reply',
      access: 'comment',
      body: bodies.comment,
      success: { status: 201, json: answers.thread },
      answer: ({ param, body, caller }) => ({
        json: threads.reply(reports.existing(param('id')).id, param('thread'), body.text, caller),
      }),
    }),
    defineRoute({
      method: 'put',
      path: `${path}/:thread/resolved`,
      operation: 'resolveThread',
      summary: 'Says that the thread is settled, or that it is not',
      access: 'comment',
      body: bodies.resolution,
      success: { status: 200, json: answers.thread },
      answer: ({ param, body, caller }) => ({
        json: threads.resolve(reports.existing(param('id')).id, param('thread'), body.resolved, caller),
      }),
    }),
    defineRoute({
      method: 'put',
      path: `${path}/:thread/read`,
      operation: 'markThreadRead',
      summary: 'Says that you have seen the thread up to a comment',
      access: 'read',
      body: bodies.seen,
      success: { status: 204 },
      answer: ({ param, body, caller }) => {
        threads.markRead(reports.existing(param('id')).id, param('thread'), body.comment, caller);
        return {};
      },
    }),
  ];
}

function ownCommentRoutes(reports: ReportStore, threads: ThreadStore): Route[] {
  const path = '/reports/:id/comments/:comment';
  return [
    defineRoute({
      method: 'patch',
      path,
      operation: 'editComment',
      summary: 'New words for your own comment',
      access: 'comment',
      versioned: true,
      body: bodies.comment,
      success: { status: 200, json: answers.thread },
      answer: ({ param, base, body, caller }) => ({
        json: threads.edit(reports.existing(param('id')).id, param('comment'), base, body.text, caller),
      }),
    }),
    defineRoute({
      method: 'delete',
      path,
      operation: 'deleteComment',
      summary: 'Deletes your own comment (admins: any); a first one with replies leaves its place',
      access: 'comment',
      success: { status: 204 },
      answer: ({ param, caller }) => {
        threads.remove(reports.existing(param('id')).id, param('comment'), caller);
        return {};
      },
    }),
  ];
}

function sharedThreads(threads: ThreadStore): Route {
  return defineRoute({
    method: 'get',
    path: '/shared/threads',
    operation: 'getSharedThreads',
    summary: 'The comments on the report of the link, where the link shows them',
    access: 'link',
    success: { status: 200, json: answers.threads },
    answer: ({ caller }) => {
      if (caller.kind !== 'link' || !caller.comments) throw notFound();
      const headers = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' };
      return { json: threads.list(caller.report, caller), headers };
    },
  });
}
