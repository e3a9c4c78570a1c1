// Prints the OpenAPI document of `runfolio serve --reports DIR`, as the server answers it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReportsApi } from '../../demo-server/api/createReportsApi.js';
import { createServer } from '../../demo-server/server.js';

const folder = await mkdtemp(join(tmpdir(), 'runfolio-openapi-'));
const reports = createReportsApi({ folder, exports: new Map() });
try {
  const app = createServer({ exports: new Map(), appDir: folder, reports });
  const asker = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const answer = await app.request('/api/openapi.json', {}, asker);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  process.stdout.write(await answer.text());
} finally {
  reports.close();
  await rm(folder, { recursive: true });
}
