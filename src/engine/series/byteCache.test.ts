import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteCache } from './byteCache.js';

test('keeps the values used last that fit', () => {
  const call = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), bytes: fc.integer({ min: 0, max: 12 }), get: fc.boolean() });
  fc.assert(
    fc.property(fc.array(call, { maxLength: 40 }), (calls) => {
      const cache = new ByteCache<number>(10);
      // Newest first; the plain way to say the same.
      let model: { key: string; value: number; bytes: number }[] = [];
      calls.forEach(({ key, bytes, get }, value) => {
        const old = model.find((entry) => entry.key === key);
        const rest = model.filter((entry) => entry !== old);
        if (get) {
          expect(cache.get(key)).toBe(old?.value);
          if (old) model = [old, ...rest];
          return;
        }
        cache.set(key, value, bytes);
        model = bytes > 10 ? rest : [{ key, value, bytes }, ...rest];
        while (model.reduce((sum, entry) => sum + entry.bytes, 0) > 10) model.pop();
      });
      expect(cache.bytes).toBe(model.reduce((sum, entry) => sum + entry.bytes, 0));
      for (const { key, value } of model) expect(cache.get(key)).toBe(value);
    }),
  );
});
