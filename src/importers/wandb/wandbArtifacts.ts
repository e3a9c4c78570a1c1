import type { ArtifactData, ArtifactUse } from '../../model/index.js';
import { jsonText } from '../common/flatten.js';
import { isJsonObject } from '../common/jsonScanner.js';
import { tryParseJson } from '../common/parseJson.js';
import type { ArtifactRecord, UseArtifactRecord } from './decodeArtifact.js';

/** Digits of a digest that stand for a version whose number only W&B's server knows. */
const versionDigits = 12;

/** Artifacts that a run made or used, and how. */
export interface RunArtifacts {
  artifacts: ArtifactData[];
  uses: ArtifactUse[];
}

/** The artifacts of a run, each once. A version that was logged offline is called after its digest: its number is given by the server. */
export function runArtifacts(runId: string, logged: readonly ArtifactRecord[], used: readonly UseArtifactRecord[]): RunArtifacts {
  const found = [...logged.map((record) => ofRecord(runId, record)), ...used.map((use) => ofUse(runId, use))];
  const byId = new Map(found.map(({ artifact }) => [artifact.id, artifact]));
  const uses = new Map(found.map(({ use }) => [`${use.artifactId}\n${use.kind}`, use]));
  return { artifacts: [...byId.values()], uses: [...uses.values()] };
}

interface Found {
  artifact: ArtifactData;
  use: ArtifactUse;
}

function ofRecord(runId: string, { type, name, digest, clientId, used, aliases, bytes, description, metadata }: ArtifactRecord): Found {
  const version = (digest || clientId).slice(0, versionDigits) || 'unknown';
  const id = `${type}/${name}:${digest || clientId || version}`;
  const artifact: ArtifactData = { id, name, type, version, aliases: [...new Set(aliases)] };
  if (digest) artifact.digest = digest;
  if (bytes !== undefined) artifact.bytes = bytes;
  if (description) artifact.description = description;
  if (!used) artifact.runId = runId;
  const facts = tryParseJson(metadata);
  if (isJsonObject(facts) && Object.keys(facts).length > 0) artifact.metadata = jsonText(facts);
  return { artifact, use: { runId, artifactId: id, kind: used ? 'used' : 'logged' } };
}

/** `name` is `team/project/name:version`, of which all but the name may be absent. */
function ofUse(runId: string, { id: serverId, type, name: full }: UseArtifactRecord): Found {
  const colon = full.lastIndexOf(':');
  const [path, version] = colon < 0 ? [full, ''] : [full.slice(0, colon), full.slice(colon + 1)];
  const name = path.slice(path.lastIndexOf('/') + 1) || serverId;
  const id = `${type}/${name}:${serverId || version || 'latest'}`;
  const isNumber = /^v\d+$/.test(version);
  const artifact: ArtifactData = {
    id,
    name,
    type,
    version: version || serverId.slice(0, versionDigits) || 'latest',
    aliases: version !== '' && !isNumber ? [version] : [],
  };
  return { artifact, use: { runId, artifactId: id, kind: 'used' } };
}
