import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { crc32 } from 'node:zlib';
import { seeded } from './random.js';

/** Metrics logged with every step. */
const keys = ['train/loss', 'train/accuracy', 'train/grad_norm', 'lr', 'val/loss', 'val/accuracy', 'throughput', 'gpu/memory'];

/** Bytes of a block of the log's frames. */
const block = 32_768;

/** A `.wandb` log as W&B writes it: a run record, then so many history records of ten values each. */
export function wandbRun(records: number): Uint8Array {
  const random = seeded(7);
  const log = new FramedLog();
  log.add(message(17, (run) => run.tag(1, WireType.LengthDelimited).string('bench01')));
  for (let step = 0; step < records; step++) {
    const values = Object.fromEntries(keys.map((key) => [key, random()]));
    log.add(historyRecord({ ...values, _step: step, _timestamp: 1.7e9 + step }));
  }
  return log.bytes();
}

function historyRecord(values: Record<string, number>): Uint8Array {
  return message(2, (history) => {
    for (const [key, value] of Object.entries(values)) {
      const item = new BinaryWriter().tag(1, WireType.LengthDelimited).string(key).tag(16, WireType.LengthDelimited).string(String(value));
      history.tag(1, WireType.LengthDelimited).bytes(item.finish());
    }
  });
}

function message(field: number, write: (inner: BinaryWriter) => void): Uint8Array {
  const inner = new BinaryWriter();
  write(inner);
  return new BinaryWriter().tag(field, WireType.LengthDelimited).bytes(inner.finish()).finish();
}

/** LevelDB's log format with W&B's header and plain CRC-32 checksums. Records are shorter than a block. */
class FramedLog {
  readonly #pieces: Uint8Array[] = [Uint8Array.of(0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0)];
  #length = 7;

  add(record: Uint8Array): void {
    let rest = record;
    for (let begun = false; !begun || rest.length > 0; begun = true) {
      const space = block - (this.#length % block);
      if (space < 7) this.#push(new Uint8Array(space));
      const room = block - (this.#length % block) - 7;
      const part = rest.subarray(0, room);
      rest = rest.subarray(part.length);
      this.#push(frame(part, begun ? (rest.length > 0 ? 3 : 4) : rest.length > 0 ? 2 : 1));
    }
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  #push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

function frame(part: Uint8Array, type: number): Uint8Array {
  const typed = Uint8Array.of(type, ...part);
  const out = new Uint8Array(7 + part.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, crc32(typed), true);
  view.setUint16(4, part.length, true);
  out[6] = type;
  out.set(part, 7);
  return out;
}
