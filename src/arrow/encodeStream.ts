import { Field, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, type Data } from 'apache-arrow';

/** A column ready to be written: its name, its Arrow data, and whether its schema allows nulls. */
export interface ArrowColumn {
  name: string;
  data: Data;
  nullable: boolean;
}

/** One record batch of the columns, as an uncompressed Arrow IPC stream in a buffer of its own. */
export function encodeStream(columns: readonly ArrowColumn[]): Uint8Array {
  const schema = new Schema(columns.map(({ name, data, nullable }) => new Field(name, data.type, nullable)));
  const children = columns.map(({ data }) => data);
  const length = children[0]?.length ?? 0;
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  const bytes = RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
