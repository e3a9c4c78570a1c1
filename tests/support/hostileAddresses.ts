import { emptyReport } from '../../src/report/plain.js';

/** Addresses that a report must not have. */
export const hostileAddresses: readonly string[] = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  '//example.invalid/x',
  '/api/reports',
  'https://x.invalid/\u0000',
];

/** A report with an address in each of the places for one. */
export const withAddress = (address: string): unknown => ({
  ...emptyReport('addresses'),
  blocks: [
    { id: 'a', type: 'paragraph', text: [{ type: 'text', text: 'follow me', link: address }] },
    { id: 'b', type: 'image', src: address, alt: 'picture' },
    { id: 'c', type: 'video', src: address, caption: 'film' },
    { id: 'd', type: 'embed', url: address, title: 'page' },
  ],
});
