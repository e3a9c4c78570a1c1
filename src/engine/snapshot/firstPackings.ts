import { unplaned } from './bytePlanes.js';

/** How version 1 kept numbers: as differences of whole numbers, as 32-bit floats where those lost nothing, else as they are. */
export interface FirstPacked {
  packed: 'whole' | 'float32' | 'float64';
  bytes: Uint8Array<ArrayBuffer>;
}

/** Reads what version 1 wrote. Throws a TypeError for a form that is not known. */
export function unpackFirst({ packed, bytes }: FirstPacked): Float64Array {
  switch (packed) {
    case 'whole': {
      let sum = 0;
      return Float64Array.from(new Int32Array(unplaned(bytes, 4)), (step) => (sum += step));
    }
    case 'float32':
      return Float64Array.from(new Float32Array(unplaned(bytes, 4)));
    case 'float64':
      return new Float64Array(unplaned(bytes, 8));
    default:
      throw new TypeError(`it has numbers packed as ${JSON.stringify(packed satisfies never)}, which is not understood`);
  }
}
