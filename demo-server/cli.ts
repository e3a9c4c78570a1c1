import { runProcess } from './runProcess.js';

await runProcess();
