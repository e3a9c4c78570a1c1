import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { fields, message, messageEnd } from '../common/protoMessage.js';
import { readTensor, type Tensor } from './decodeTensor.js';

/** A histogram as TensorFlow 1 writes it: upper bounds of the bins, and what they hold. */
export interface HistogramProto {
  min: number;
  max: number;
  limits: number[];
  counts: number[];
}

/** A picture or sound with its encoded bytes. */
export interface EncodedMedia {
  bytes: Uint8Array;
  width?: number;
  height?: number;
}

/** One value of a summary: what is set depends on its kind. */
export interface SummaryValue {
  tag: string;
  /** Name of the plugin and its own data, where the value says them: as a rule only a tag's first does. */
  plugin: string;
  content: Uint8Array | undefined;
  scalar?: number;
  image?: EncodedMedia;
  audio?: EncodedMedia;
  histogram?: HistogramProto;
  tensor?: Tensor;
}

/** An event of an event file (`tensorflow/core/util/event.proto`). */
export interface TensorboardEvent {
  /** Seconds since 1970. */
  wallTime: number;
  step: number;
  values: SummaryValue[];
}

/** Decodes one event. Throws where the bytes are no such message. */
export function decodeEvent(bytes: Uint8Array): TensorboardEvent {
  const event: TensorboardEvent = { wallTime: Number.NaN, step: 0, values: [] };
  const reader = new BinaryReader(bytes);
  fields(reader, reader.len, (field) => {
    if (field === 1) event.wallTime = reader.double();
    else if (field === 2) event.step = Number(reader.int64());
    else if (field === 5) readSummary(reader, event.values);
    else return false;
    return true;
  });
  return event;
}

function readSummary(reader: BinaryReader, values: SummaryValue[]): void {
  message(reader, (field) => {
    if (field !== 1) return false;
    values.push(readValue(reader));
    return true;
  });
}

function readValue(reader: BinaryReader): SummaryValue {
  const value: SummaryValue = { tag: '', plugin: '', content: undefined };
  message(reader, (field) => {
    if (field === 1) value.tag = reader.string();
    else if (field === 2) value.scalar = reader.float();
    else if (field === 4) value.image = readMedia(reader);
    else if (field === 5) value.histogram = readHistogram(reader);
    else if (field === 6) value.audio = { bytes: readMedia(reader).bytes };
    else if (field === 8) value.tensor = readTensor(reader);
    else if (field === 9) readMetadata(reader, value);
    else return false;
    return true;
  });
  return value;
}

function readMetadata(reader: BinaryReader, value: SummaryValue): void {
  message(reader, (field) => {
    if (field !== 1) return false;
    message(reader, (part) => {
      if (part === 1) value.plugin = reader.string();
      else if (part === 2) value.content = reader.bytes();
      else return false;
      return true;
    });
    return true;
  });
}

/** Pictures and sounds have their bytes in the same field; its other fields differ in wire type. */
function readMedia(reader: BinaryReader): EncodedMedia {
  const media: EncodedMedia = { bytes: new Uint8Array() };
  const end = messageEnd(reader);
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    // In a picture both are varints; what a sound has there is not asked for.
    if (field === 4) media.bytes = reader.bytes();
    else if (field === 1 && wire === WireType.Varint) media.height = reader.int32();
    else if (field === 2 && wire === WireType.Varint) media.width = reader.int32();
    else reader.skip(wire, field);
  }
  return media;
}

function readHistogram(reader: BinaryReader): HistogramProto {
  const histogram: HistogramProto = { min: 0, max: 0, limits: [], counts: [] };
  const end = messageEnd(reader);
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (field === 1) histogram.min = reader.double();
    else if (field === 2) histogram.max = reader.double();
    else if (field === 6 || field === 7) readDoubles(reader, wire, field === 6 ? histogram.limits : histogram.counts);
    else reader.skip(wire, field);
  }
  return histogram;
}

/** A repeated double, packed or not. */
function readDoubles(reader: BinaryReader, wire: number, list: number[]): void {
  if (wire !== 2) {
    list.push(reader.double());
    return;
  }
  const end = messageEnd(reader);
  while (reader.pos < end) list.push(reader.double());
}
