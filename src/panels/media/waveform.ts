/** Lowest and highest sample of each pixel column: `low[i]`, `high[i]`, from -1 to 1 (what is beyond is kept as it is). */
export interface Waveform {
  low: Float32Array;
  high: Float32Array;
}

/** The waveform of samples over `columns` pixel columns: sample k belongs to column ⌊k · columns / n⌋. Columns without a sample have that of the one before. */
export function waveform(samples: Float32Array, columns: number): Waveform {
  const low = new Float32Array(columns).fill(Infinity);
  const high = new Float32Array(columns).fill(-Infinity);
  for (let k = 0; k < samples.length; k++) {
    const column = Math.floor((k * columns) / samples.length);
    const value = samples[k]!;
    if (value < low[column]!) low[column] = value;
    if (value > high[column]!) high[column] = value;
  }
  for (let i = 0; i < columns; i++) {
    if (low[i]! <= high[i]!) continue;
    low[i] = low[i - 1] ?? 0;
    high[i] = high[i - 1] ?? 0;
  }
  return { low, high };
}

/** The waveforms of channels as one: the lowest and the highest of any. */
export function joinWaveforms(all: readonly Waveform[], columns: number): Waveform {
  const low = Float32Array.from({ length: columns }, (_, i) => Math.min(0, ...all.map((one) => one.low[i]!)));
  const high = Float32Array.from({ length: columns }, (_, i) => Math.max(0, ...all.map((one) => one.high[i]!)));
  return { low, high };
}
