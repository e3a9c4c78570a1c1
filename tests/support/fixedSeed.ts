import fc from 'fast-check';

/** What property tests are made from: the same in every run, so that a failure is the change's. */
const usual = 20261127;

// `VITE_SEED=random` looks for what no run has seen; `VITE_SEED=NUMBER` repeats one that failed.
const asked: unknown = import.meta.env['VITE_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? usual) });
