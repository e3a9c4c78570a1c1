// `npm run bench`: measures runfolio beside its peers; see bench/main.ts.
import './resolve-ts.mjs';
await import('../bench/main.ts');
