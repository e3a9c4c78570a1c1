import { afterPaint, parameter, stage } from './afterPaint.js';
import { colorOf } from './columns.js';
import { fetchBytes, insertPoints, startDuckDb } from './duckdb.js';
import { offer } from './offer.js';

const [width, height] = [1000, 370];

/** M4 of sorted rows in its fastest form: one integer key, first, last, min and max. */
const m4Sql = `SELECT run, px, first(value) AS a, min(value) AS b, max(value) AS c, last(value) AS d
FROM (SELECT run, value, (step * ${width} // (SELECT max(step) + 1 FROM points))::int AS px FROM points)
GROUP BY run, px ORDER BY run, px`;

async function draw(): Promise<number> {
  const bytes = fetchBytes(parameter('points'));
  const connection = await startDuckDb();
  await insertPoints(connection, bytes);
  const table = await connection.query(m4Sql);
  const column = (name: string): ArrayLike<number> => table.getChild(name)!.toArray() as ArrayLike<number>;
  drawLines(column('run'), column('px'), [column('a'), column('b'), column('c'), column('d')]);
  await afterPaint();
  return performance.now();
}

function drawLines(run: ArrayLike<number>, px: ArrayLike<number>, ys: ArrayLike<number>[]): void {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  stage().append(canvas);
  const context = canvas.getContext('2d')!;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < run.length; i++) {
    low = Math.min(low, ys[1]![i]!);
    high = Math.max(high, ys[2]![i]!);
  }
  let before = -1;
  for (let i = 0; i < run.length; i++) {
    if (run[i] !== before) {
      if (before >= 0) context.stroke();
      before = run[i]!;
      context.beginPath();
      context.strokeStyle = colorOf(before);
    }
    for (const y of ys) context.lineTo(px[i]! + 0.5, ((high - y[i]!) / (high - low)) * height);
  }
  context.stroke();
}

const drawn = draw();
offer({ drawn: () => drawn });
