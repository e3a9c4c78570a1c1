import { generateKeyPairSync } from 'node:crypto';
import { newEmbedSecret } from '../../demo-server/api/embedKeyStore.js';
import { openReportsStore } from '../../demo-server/api/reportsStore.js';
import { memoryExport, type ExportFiles } from '../../demo-server/exportFiles.js';
import { signEmbedToken, type EmbedTokenOptions } from '../../node/index.js';
import type { ProjectData } from '../../src/model/index.js';
import type { ReportDocument } from '../../src/report/plain.js';
import { reportsServer, type ReportsServer } from './reportsServer.js';

export const issuer = 'https://portal.example.com';
export const audience = 'https://runs.example.org';

/** A key as the host has it. */
export type HostKey = Pick<EmbedTokenOptions, 'key' | 'kid' | 'algorithm' | 'issuer' | 'audience'>;

/** A server of reports and exports that knows a key of every algorithm. */
export interface EmbedServer extends ReportsServer {
  keys: Readonly<Record<EmbedTokenOptions['algorithm'], HostKey>>;
  /** The public halves, in PEM. */
  publicKeys: Readonly<Record<'EdDSA' | 'ES256' | 'RS256', string>>;
  /** Adds a report and gives its id. */
  report: (report: ReportDocument) => Promise<string>;
  /** A token signed with EdDSA unless another key is given. */
  sign: (options: Partial<EmbedTokenOptions> & Pick<EmbedTokenOptions, 'filters'>) => string;
  /** Works on what it stores, as the command line does while it runs. */
  store: <T>(work: (store: ReturnType<typeof openReportsStore>) => T) => T;
}

export async function embedServer(projects: Readonly<Record<string, ProjectData>>): Promise<EmbedServer> {
  const exports = new Map<string, ExportFiles>(Object.entries(projects).map(([id, project]) => [id, memoryExport(project)]));
  const server = await reportsServer({ exports });
  const store: EmbedServer['store'] = (work) => {
    const opened = openReportsStore(server.folder);
    try {
      return work(opened);
    } finally {
      opened.close();
    }
  };
  const pairs = {
    EdDSA: pem(generateKeyPairSync('ed25519')),
    ES256: pem(generateKeyPairSync('ec', { namedCurve: 'P-256' })),
    RS256: pem(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  };
  const secret = newEmbedSecret();
  const host = (algorithm: EmbedTokenOptions['algorithm'], key: string): HostKey => ({
    key,
    kid: `key-${algorithm}`,
    algorithm,
    issuer,
    audience,
  });
  const keys = {
    EdDSA: host('EdDSA', pairs.EdDSA.private),
    ES256: host('ES256', pairs.ES256.private),
    RS256: host('RS256', pairs.RS256.private),
    HS256: host('HS256', secret),
  };
  const publicKeys = { EdDSA: pairs.EdDSA.public, ES256: pairs.ES256.public, RS256: pairs.RS256.public };
  for (const { kid, algorithm } of Object.values(keys)) {
    const material = algorithm === 'HS256' ? secret : publicKeys[algorithm];
    store(({ embedKeys }) => embedKeys.add({ kid, algorithm, material, issuer, audience }));
  }
  const token = server.token('write');
  const report: EmbedServer['report'] = async (document) => {
    const { json } = await server.ask('POST', '/api/reports', { token, json: { report: document } });
    if (!(json as { id?: string }).id) throw new Error(JSON.stringify(json));
    return (json as { id: string }).id;
  };
  return { ...server, keys, publicKeys, report, sign: (options) => signEmbedToken({ ...keys.EdDSA, ...options }), store };
}

function pem({ publicKey, privateKey }: ReturnType<typeof generateKeyPairSync>): { public: string; private: string } {
  return {
    public: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    private: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
