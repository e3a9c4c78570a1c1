/** What each number is foretold from: the one before it, or a moving mean of all before, which is nearer where numbers are noisy. */
export type Foretold = 'last' | 'mean';

/** 32-bit whole numbers as what each differs from what was foretold: small numbers, which compress well. */
export interface Residuals {
  by: Foretold;
  /** 0, −1, 1, −2, … are 0, 1, 2, 3, …. */
  codes: Uint32Array;
  /** About how many bits they need. */
  bits: number;
}

/** By whichever foretelling needs fewer bits. */
export function residualsOf(values: Int32Array): Residuals {
  const [last, mean] = [differences(values, 'last'), differences(values, 'mean')];
  return mean.bits < last.bits ? mean : last;
}

/** Undoes `residualsOf`. */
export function fromResiduals({ by, codes }: Omit<Residuals, 'bits'>): Int32Array<ArrayBuffer> {
  const foretell = foretelling(by);
  let next = 0;
  return Int32Array.from(codes, (code) => {
    const value = (next + ((code >>> 1) ^ -(code & 1))) | 0;
    next = foretell(value);
    return value;
  });
}

function differences(values: Int32Array, by: Foretold): Residuals {
  const foretell = foretelling(by);
  let [next, bits] = [0, 0];
  const codes = Uint32Array.from(values, (value) => {
    // The sum wraps around at 32 bits, and back.
    const difference = (value - next) | 0;
    next = foretell(value);
    const code = ((difference << 1) ^ (difference >> 31)) >>> 0;
    bits += 32 - Math.clz32(code);
    return code;
  });
  return { by, codes, bits };
}

/** The part of a new number in the moving mean. */
const share = 0.125;

/** Takes a number, and foretells the next. */
function foretelling(by: Foretold): (value: number) => number {
  if (by === 'last') return (value) => value;
  let mean: number | undefined;
  return (value) => {
    mean = mean === undefined ? value : mean + (value - mean) * share;
    return Math.round(mean);
  };
}
