import type { ProjectData, RunState } from '../../src/model/index.js';
import { makeRun } from '../../tests/support/makeRun.js';

const escape = '\u001b[';

/** What a training loop might print, in colours; synthetic. */
export function trainingLog(lines: number): string[] {
  return Array.from({ length: lines }, (_, i) => {
    const loss = (2.3 * Math.exp(-i / 400) + 0.05 * Math.sin(i)).toFixed(4);
    if (i % 50 === 0) return `${escape}1;34m==> epoch ${i / 50}${escape}0m`;
    if (i % 97 === 3) return `${escape}33mWARNING${escape}0m gradient norm ${(i % 13) + 10}.2 clipped`;
    if (i % 211 === 7) return `${escape}31mERROR${escape}0m worker ${i % 4} did not answer, trying again`;
    if (i % 25 === 24) return ` 10%|#         |\r 60%|######    |\r${escape}32m100%|##########|${escape}0m ${i} it`;
    return `step ${i} loss ${escape}36m${loss}${escape}0m lr 0.001`;
  });
}

const palette = [
  ...Array.from(
    { length: 8 },
    (_, i) =>
      `${escape}${30 + i}mcolour ${i}${escape}0m ${escape}${90 + i}mbright ${i}${escape}0m ${escape}${40 + i}mground ${i}${escape}0m ${escape}7;${30 + i}minverse ${i}${escape}0m`,
  ),
  Array.from({ length: 36 }, (_, i) => `${escape}38;5;${16 + 6 * i}m■${escape}0m`).join(''),
  Array.from({ length: 40 }, (_, i) => `${escape}38;2;${i * 6};${255 - i * 6};128m▇${escape}0m`).join(''),
  `${escape}1mbold${escape}0m ${escape}2mfaint${escape}0m ${escape}3mitalic${escape}0m ${escape}4munderlined${escape}0m ${escape}9mstruck${escape}0m`,
];

/** Hostile and awkward lines. */
const awkward = [
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  '‮gnirts desrever a‬ مرحبا بالعالم 漢字 🎉',
  `${escape}2J${escape}H\u0007screen cleared, bell rung${escape}?25l`,
  '\u001b]0;window title\u0007title set',
  '\u001b]8;;https://example.org\u001b\\a link\u001b]8;;\u001b\\',
  'progress 10%\rprogress 50%\rprogress 100%',
  '\ttabs\tbetween\twords',
  '',
  'x'.repeat(100_000),
  `${escape}31mred that does not end with its line`,
  `still red, ${escape}1;44mnow bold on blue`,
  'still so, for nothing was switched off',
  `${escape}0mplain again`,
];

/** Runs that print: much, in colours, awkwardly, one line, nothing. `state`: of that which prints much. */
export function logProject(lines = 2000, state: RunState = 'finished'): ProjectData {
  const run = (id: string, createdAt: number, text: string[]) =>
    makeRun(id, {
      name: id,
      state: id === 'training' ? state : 'finished',
      createdAt,
      log: {
        text,
        time: Float64Array.from(text, (_, i) => 1.7e12 + 250 * i),
        stderr: Uint8Array.from(text, (line) => (/ERROR|WARNING/.test(line) ? 1 : 0)),
      },
    });
  return {
    id: 'synthetic',
    name: 'synthetic',
    runs: [
      makeRun('silent', { name: 'prints nothing', createdAt: 1e12 }),
      run('one-line', 1e12 + 1, ['done']),
      run('awkward', 1e12 + 2, [...palette, ...awkward]),
      run('training', 1e12 + 3, trainingLog(lines)),
    ],
    parameters: [],
    warnings: [],
  };
}
