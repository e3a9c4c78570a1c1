import type { BinaryReader } from '@bufbuild/protobuf/wire';
import { message } from '../common/protoMessage.js';

/** An artifact that a run made, or used after it had put it together. */
export interface ArtifactRecord {
  type: string;
  name: string;
  digest: string;
  description: string;
  /** JSON text. */
  metadata: string;
  used: boolean;
  aliases: string[];
  clientId: string;
  /** Sizes of its files in all; undefined where the record lists none. */
  bytes: number | undefined;
}

/** An artifact that a run used. `name` ends in its version or an alias: `team/project/mnist:v3`. */
export interface UseArtifactRecord {
  id: string;
  type: string;
  name: string;
}

/** Field numbers of the texts of an artifact record. */
const texts = { 4: 'type', 5: 'name', 6: 'digest', 7: 'description', 8: 'metadata', 15: 'clientId' } as const;

export function readArtifact(reader: BinaryReader): ArtifactRecord {
  const artifact: ArtifactRecord = {
    type: '',
    name: '',
    digest: '',
    description: '',
    metadata: '',
    used: false,
    aliases: [],
    clientId: '',
    bytes: undefined,
  };
  message(reader, (field) => {
    if (field in texts) artifact[texts[field as keyof typeof texts]] = reader.string();
    else if (field === 10) artifact.used = reader.bool();
    else if (field === 11) artifact.aliases.push(reader.string());
    else if (field === 12) artifact.bytes = readManifestBytes(reader);
    else return false;
    return true;
  });
  return artifact;
}

function readManifestBytes(reader: BinaryReader): number | undefined {
  let bytes: number | undefined;
  message(reader, (field) => {
    if (field !== 4) return false;
    bytes = (bytes ?? 0) + readEntryBytes(reader);
    return true;
  });
  return bytes;
}

function readEntryBytes(reader: BinaryReader): number {
  let bytes = 0;
  message(reader, (field) => {
    if (field !== 4) return false;
    bytes = Number(reader.int64());
    return true;
  });
  return Math.max(0, bytes);
}

const useTexts = { 1: 'id', 2: 'type', 3: 'name' } as const;

export function readUseArtifact(reader: BinaryReader): UseArtifactRecord {
  const use: UseArtifactRecord = { id: '', type: '', name: '' };
  message(reader, (field) => {
    if (!(field in useTexts)) return false;
    use[useTexts[field as keyof typeof useTexts]] = reader.string();
    return true;
  });
  return use;
}
