import { computeService } from '../src/engine/compute/index.js';
import { serveCalls, type WorkerScope } from '../src/engine/serveCalls.js';

const scope: WorkerScope = {
  postMessage: (message, transfer) => globalThis.postMessage(message, { transfer }),
  addEventListener: (type, listener) => globalThis.addEventListener(type, listener),
};

serveCalls(scope, computeService());
