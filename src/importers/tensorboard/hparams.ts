import { BinaryReader } from '@bufbuild/protobuf/wire';
import type { ConfigValue, RunState } from '../../model/index.js';
import { fields, message } from '../common/protoMessage.js';

/** What the hparams plugin says of a run. */
export interface Session {
  config: Map<string, ConfigValue>;
  state: RunState | undefined;
  group: string | undefined;
}

const states: Readonly<Record<number, RunState>> = { 1: 'finished', 2: 'failed', 3: 'running' };

/** Reads the plugin's data, which is of the start of a session with its hyperparameters, or of its end (`hparams/plugin_data.proto`). */
export function readSession(bytes: Uint8Array, session: Session): void {
  const reader = new BinaryReader(bytes);
  fields(reader, reader.len, (field) => {
    if (field === 3) readStart(reader, session);
    else if (field === 4) readEnd(reader, session);
    else return false;
    return true;
  });
}

function readStart(reader: BinaryReader, session: Session): void {
  message(reader, (field) => {
    if (field === 1) readEntry(reader, session.config);
    else if (field === 4) session.group = reader.string() || undefined;
    else return false;
    return true;
  });
}

function readEnd(reader: BinaryReader, session: Session): void {
  message(reader, (field) => {
    if (field !== 1) return false;
    session.state = states[reader.int32()];
    return true;
  });
}

/** An entry of a map: its key, and a `google.protobuf.Value`. Null is not set. */
function readEntry(reader: BinaryReader, config: Session['config']): void {
  let key = '';
  let value: ConfigValue | undefined;
  message(reader, (field) => {
    if (field === 1) key = reader.string();
    else if (field === 2) value = readScalar(reader);
    else return false;
    return true;
  });
  if (value !== undefined) config.set(key, value);
}

function readScalar(reader: BinaryReader): ConfigValue | undefined {
  let value: ConfigValue | undefined;
  message(reader, (field) => {
    if (field === 2) value = reader.double();
    else if (field === 3) value = reader.string();
    else if (field === 4) value = reader.bool();
    else return false;
    return true;
  });
  return value;
}
