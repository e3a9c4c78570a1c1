// `npm run bench:docs`: makes docs/performance.md from the figures that `npm run bench -- --save` kept.
import './resolve-ts.mjs';

const { writeDocs } = await import('../bench/docs.ts');
await writeDocs();
