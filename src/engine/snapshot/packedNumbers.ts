import { fromResiduals, residualsOf, type Foretold } from './residuals.js';

/** How numbers are written without loss, in whichever form is smallest; their codes are elsewhere. */
export type NumberForm = DecimalForm | SingleForm | DoubleForm;

/** Decimal fractions of few digits, whole numbers among them: each is `(origin + n) / 10 ** digits`. */
interface DecimalForm {
  packed: 'decimal';
  digits: number;
  origin: number;
  by: Foretold;
  count: number;
}

/** 32-bit floats: their patterns in the order of the numbers, without `shift` low bits that are 0 in all. */
interface SingleForm {
  packed: 'single';
  shift: number;
  by: Foretold;
  count: number;
}

/** All other: the upper halves of their patterns in the order of the numbers, and the lower halves as they are. */
interface DoubleForm {
  packed: 'double';
  by: Foretold;
  count: number;
}

/** Numbers as a form and as codes, one for each. */
export interface PackedNumbers {
  form: NumberForm;
  codes: Uint32Array;
  /** Lower halves of `double` numbers; empty in other forms. */
  halves: Uint32Array;
}

export function packedNumbers(values: Float64Array): PackedNumbers {
  const [decimal, single] = [decimals(values), singles(values)];
  if (decimal && single) return decimal.bits <= single.bits ? decimal : single;
  return decimal ?? single ?? doubles(values);
}

/** Undoes `packedNumbers`. Throws a TypeError for a form that is not known. */
export function unpackedNumbers({ form, codes, halves }: PackedNumbers): Float64Array {
  const whole = fromResiduals({ by: form.by, codes });
  switch (form.packed) {
    case 'decimal': {
      const scale = 10 ** form.digits;
      return Float64Array.from(whole, (part) => (form.origin + part) / scale);
    }
    case 'single':
      return Float64Array.from(new Float32Array(whole.map((ordered) => patternOf(ordered, form.shift)).buffer));
    case 'double': {
      const patterns = new Uint32Array(2 * whole.length);
      for (let i = 0; i < whole.length; i++) {
        patterns[2 * i] = halves[i]!;
        patterns[2 * i + 1] = patternOf(whole[i]!);
      }
      return new Float64Array(patterns.buffer);
    }
    default:
      throw new TypeError(`it has numbers of a form that is not understood: ${JSON.stringify(form satisfies never)}`);
  }
}

type Candidate = PackedNumbers & { bits: number };

const none = new Uint32Array();

/** More digits than these are no gain. */
const mostDigits = 9;

function decimals(values: Float64Array): Candidate | undefined {
  let digits = 0;
  for (const value of values) {
    while (digits <= mostDigits && !isDecimal(value, 10 ** digits)) digits++;
    if (digits > mostDigits) return undefined;
  }
  const scale = 10 ** digits;
  const origin = Math.round(values[0]! * scale);
  const parts = values.map((value) => Math.round(value * scale) - origin);
  // With more digits than they needed, some may have become others.
  const fits = parts.every((part, i) => part === (part | 0) && Object.is((origin + part) / scale, values[i]));
  if (!fits) return undefined;
  const { by, codes, bits } = residualsOf(Int32Array.from(parts));
  return { form: { packed: 'decimal', digits, origin, by, count: codes.length }, codes, halves: none, bits };
}

function isDecimal(value: number, scale: number): boolean {
  const whole = Math.round(value * scale);
  return Number.isSafeInteger(whole) && Object.is(whole / scale, value);
}

function singles(values: Float64Array): Candidate | undefined {
  if (!values.every((value) => Object.is(Math.fround(value), value))) return undefined;
  const patterns = new Int32Array(Float32Array.from(values).buffer);
  const used = patterns.reduce((all, pattern) => all | pattern, 0);
  const shift = used === 0 ? 0 : 31 - Math.clz32(used & -used);
  const { by, codes, bits } = residualsOf(patterns.map((pattern) => inOrder(pattern, shift)));
  return { form: { packed: 'single', shift, by, count: codes.length }, codes, halves: none, bits };
}

function doubles(values: Float64Array): PackedNumbers {
  const patterns = new Uint32Array(values.slice().buffer);
  const half = (which: 0 | 1): Uint32Array => Uint32Array.from(values, (_, i) => patterns[2 * i + which]!);
  const { by, codes } = residualsOf(Int32Array.from(half(1), (pattern) => inOrder(pattern | 0)));
  return { form: { packed: 'double', by, count: codes.length }, codes, halves: half(0) };
}

/** The pattern of a float, without its `shift` low bits, as a whole number that is in the order of the floats. */
function inOrder(pattern: number, shift = 0): number {
  const size = (pattern & 0x7fffffff) >> shift;
  return pattern < 0 ? ~size : size;
}

/** Undoes `inOrder`. */
function patternOf(ordered: number, shift = 0): number {
  return ordered < 0 ? (~ordered << shift) | 0x80000000 : ordered << shift;
}
