import { whyNodeIsTooOld } from './nodeVersion.js';

// The published command. What an old Node cannot even read is imported only after its version was looked at.
const problem = whyNodeIsTooOld(process.versions.node);
if (problem === undefined) await (await import('./runProcess.js')).runProcess();
else {
  console.error(problem);
  process.exitCode = 1;
}
