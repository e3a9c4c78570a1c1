import type { FrameShow } from '../../../src/embed/frame/index.js';

/**
 * Whether the page around may have something shown in place of what the address names. Who may frame a report is said with the page at its own address, so that here only
 * its panels can be chosen; panels and dashboards of projects are all framed by the same.
 */
export function mayShow(asked: FrameShow, address: FrameShow | undefined): boolean {
  if (address === undefined) return asked.kind === 'report';
  if (asked.kind === 'report') return address.kind === 'report' && asked.report === address.report;
  return address.kind !== 'report';
}
