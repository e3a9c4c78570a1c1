import { fetchBytes, insertPoints, startDuckDb } from './duckdb.js';

export interface MosaicOptions {
  /** Address of the Arrow stream of all points. */
  url: string;
  steps: number;
  /** Points per run. */
  points: number;
}

const pixels = 1000;

/** M4 in the form of Mosaic (`@uwdata/mosaic-sql`): a union of four queries, of the extreme points of each pixel column in x and in y. */
function mosaicSql(from: number, to: number): string {
  const bin = `run, floor((step - ${from}) * ${pixels / (to - from)})::int`;
  const rows = `FROM points WHERE step BETWEEN ${from} AND ${to} GROUP BY ${bin}`;
  const extremes = [
    'min(step) AS step, arg_min(value, step) AS value',
    'max(step) AS step, arg_max(value, step) AS value',
    'arg_min(step, value) AS step, min(value) AS value',
    'arg_max(step, value) AS step, max(value) AS value',
  ];
  return `${extremes.map((extreme) => `SELECT run, ${extreme} ${rows}`).join(' UNION ')} ORDER BY run, step`;
}

/** ms per query with the table in memory, nothing drawn: the same kind of zoom as ours. */
export async function zoomMosaic({ url, steps, points }: MosaicOptions): Promise<number[]> {
  const connection = await startDuckDb();
  await insertPoints(connection, fetchBytes(url));
  await connection.query(mosaicSql(0, points - 1));
  const taken: number[] = [];
  let width = points;
  for (let step = 0; step < steps; step++) {
    width *= step % 12 < 8 ? Math.SQRT1_2 : Math.SQRT2;
    const from = (points - width) * (0.3 + 0.045 * step);
    const start = performance.now();
    await connection.query(mosaicSql(from, from + width));
    taken.push(performance.now() - start);
  }
  return taken;
}
