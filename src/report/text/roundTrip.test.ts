import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { canonicalJson } from '../../model/index.js';
import { readReport } from '../document/readReport.js';
import { saveReport } from '../document/saveReport.js';
import { parseReport } from './parseReport.js';
import { printReport } from './printReport.js';

test('every report is the same after it was printed and read', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const text = printReport(report);
      expect(canonicalJson(parseReport(text)), text).toBe(canonicalJson(report));
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 100) },
  );
});

test('every report is the same after it was saved and read', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      expect(canonicalJson(readReport(JSON.parse(saveReport(report))))).toBe(canonicalJson(report));
    }),
    { numRuns: 300 },
  );
});

test('what was printed is printed the same again', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const text = printReport(report);
      expect(printReport(parseReport(text))).toBe(text);
    }),
    { numRuns: 50 },
  );
});
