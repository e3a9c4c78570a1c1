import { expect, test } from 'vitest';
import type { Manifest } from '../model/index.js';
import { OpenExports, type OpenExport } from './openExports.js';

const idle = new AbortController().signal;

function exported(version: number): OpenExport {
  const files = { 'runs.arrow': { rows: 1, bytes: 1, sha256: `${version}`, schema: 'runs' } };
  return { manifest: { files } as unknown as Manifest, baseUrl: '/' };
}

/** Exports whose readings the test answers, in order. */
function fixture() {
  const answers: { resolve: (found: OpenExport) => void; reject: (reason: Error) => void }[] = [];
  const replaced: OpenExport[] = [];
  const exports = new OpenExports({
    read: () => new Promise((resolve, reject) => answers.push({ resolve, reject })),
    onReplaced: (_, current) => replaced.push(current),
  });
  return { exports, answers, replaced };
}

test('a manifest is read once for all who ask, and again after it failed', async () => {
  const { exports, answers } = fixture();
  const both = Promise.allSettled([exports.get('p', idle), exports.get('p', idle)]);
  answers[0]!.reject(new Error('offline'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = exports.get('p', idle);
  answers[1]!.resolve(exported(1));
  const opened = await again;
  expect(await exports.get('p', idle)).toBe(opened);
  expect(answers).toHaveLength(2);
});

test('one that says the same when it is read again is the same, and nobody is told', async () => {
  const { exports, answers, replaced } = fixture();
  const first = exports.get('p', idle);
  answers[0]!.resolve(exported(1));
  const opened = await first;
  const [one, other] = [exports.reread('p', idle), exports.reread('p', idle)];
  answers[1]!.resolve(exported(1));
  expect([await one, await other]).toEqual([opened, opened]);
  expect([(await one) === opened, answers.length, replaced.length]).toEqual([true, 2, 0]);
});

test.each(['gives up meanwhile', 'finds the server out of reach at first'])(
  'a change is told even if the caller who noticed %s',
  async (what) => {
    const { exports, answers, replaced } = fixture();
    const first = exports.get('p', idle);
    answers[0]!.resolve(exported(1));
    await first;
    const controller = new AbortController();
    const noticed = exports.reread('p', controller.signal);
    if (what === 'gives up meanwhile') {
      controller.abort(new DOMException('Zoomed on.', 'AbortError'));
      answers[1]!.resolve(exported(2));
    } else answers[1]!.reject(new Error('offline'));
    await expect(noticed).rejects.toBeInstanceOf(Error);
    const next = what === 'gives up meanwhile' ? exports.get('p', idle) : exports.reread('p', idle);
    answers[2]?.resolve(exported(2));
    expect(await next).toEqual(exported(2));
    expect(replaced).toEqual([exported(2)]);
  },
);

test('while it is read anew, and after that failed, who asks gets the one there was', async () => {
  const { exports, answers } = fixture();
  const first = exports.get('p', idle);
  answers[0]!.resolve(exported(1));
  const opened = await first;
  const noticed = exports.reread('p', idle);
  expect(await exports.get('p', idle)).toBe(opened);
  answers[1]!.reject(new Error('offline'));
  await expect(noticed).rejects.toThrow('offline');
  expect([await exports.get('p', idle), answers.length]).toEqual([opened, 2]);
});
