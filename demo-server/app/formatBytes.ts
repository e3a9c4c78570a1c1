const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size in the largest decimal unit of which there is at least one: `532 B`, `4.5 kB`, `23 MB`. */
export function formatBytes(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size < 9.95 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit] ?? ''}`;
}
