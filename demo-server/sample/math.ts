// Functions made of + - * / only. JavaScript leaves the last bits of Math.exp, log and cos to each engine;
// these give the same bits everywhere, so that the sample project trains to the same bytes on every machine.

const ln2High = 0.693147180369123816;
const ln2Low = 1.9082149292705877e-10;

/** 2 to the power of an integer, exactly; 0 or Infinity beyond the range of a double. */
export function power2(exponent: number): number {
  let result = 1;
  let factor = exponent < 0 ? 0.5 : 2;
  for (let left = exponent < 0 ? -exponent : exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

/** The exponential function: reduced to |r| ≤ ln 2 / 2, then its Taylor series to degree 13. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.7) return Infinity;
  if (x < -745) return 0;
  const k = Math.round(x / (ln2High + ln2Low));
  const r = x - k * ln2High - k * ln2Low;
  let sum = 1;
  for (let n = 13; n > 0; n--) sum = 1 + (sum * r) / n;
  return sum * power2(k);
}

/** The natural logarithm: mantissa and exponent apart, then the series of 2 artanh((m − 1) / (m + 1)). */
export function log(x: number): number {
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  let mantissa = x;
  let exponent = 0;
  for (; mantissa > Math.SQRT2; exponent++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; exponent--) mantissa *= 2;
  const s = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let n = 25; n > 0; n -= 2) sum = sum * s * s + 1 / n;
  return 2 * s * sum + exponent * ln2Low + exponent * ln2High;
}

/** The hyperbolic tangent. */
export function tanh(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
}

/** The cosine of an angle in radians, for angles of a few turns. */
export function cos(angle: number): number {
  const turn = 2 * Math.PI;
  const a = angle - turn * Math.round(angle / turn);
  let sum = 1;
  for (let n = 30; n > 0; n -= 2) sum = 1 - (sum * a * a) / (n * (n - 1));
  return sum;
}

/** The sine of an angle in radians, for angles of a few turns. */
export function sin(angle: number): number {
  return cos(angle - Math.PI / 2);
}
