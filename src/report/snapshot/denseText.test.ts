import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDenseText } from '../../../tests/support/unpackedParts.js';
import { denseText } from './denseText.js';

test('bytes come back from their text, which is a quarter longer and means nothing in HTML', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = denseText(bytes);
      expect(text).toMatch(/^[!-~]*$/);
      expect(text).not.toMatch(/[<>&\s]/);
      expect(text.length).toBeLessThanOrEqual(Math.ceil((bytes.length * 16) / 13) + 1);
      expect([...readDenseText(text)]).toEqual([...bytes]);
    }),
    { numRuns: 1000 },
  );
});
