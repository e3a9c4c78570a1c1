import type { BinaryReader } from '@bufbuild/protobuf/wire';

/** Reads one field of a message, or returns false to have it skipped. */
export type Field = (field: number, reader: BinaryReader) => boolean;

/** Reads the fields of a message that goes on until `end`. */
export function fields(reader: BinaryReader, end: number, read: Field): void {
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (!read(field, reader)) reader.skip(wire, field);
  }
}

/** Reads the length of an embedded message and gives where it ends. */
export function messageEnd(reader: BinaryReader): number {
  const end = reader.uint32() + reader.pos;
  if (end > reader.len) throw new RangeError('An embedded message ends beyond its record.');
  return end;
}

/** Reads an embedded message in place, without copying its bytes. */
export function message(reader: BinaryReader, read: Field): void {
  const end = messageEnd(reader);
  fields(reader, end, read);
  if (reader.pos !== end) throw new RangeError('An embedded message is longer than it says.');
}

/** Reads a `google.protobuf.Timestamp` as milliseconds since 1970. */
export function readTimestamp(reader: BinaryReader): number {
  let [seconds, nanos] = [0, 0];
  message(reader, (field) => {
    if (field === 1) seconds = Number(reader.int64());
    else if (field === 2) nanos = reader.int32();
    else return false;
    return true;
  });
  return seconds * 1000 + nanos / 1e6;
}
