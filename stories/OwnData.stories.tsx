import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useMemo, useState } from 'react';
import type { MemoryData } from '../src/engine/index.js';
import { LinePlot } from '../src/panels/index.js';
import { RunfolioProvider, useMemoryExport, usePlan } from '../src/react/index.js';
import type { Plan } from '../src/model/index.js';

/** Runs of `points` points each: exponential decays, nothing was trained. */
function dataOf(points: number): MemoryData {
  const step = Float64Array.from({ length: points }, (_, i) => 10 * i);
  const run = (id: string, rate: number) => ({
    id,
    config: { optimizer: { lr: rate } },
    history: { 'train/loss': { step, value: step.map((at) => 0.2 + 2 * Math.exp((-rate * at) / 1000)) } },
  });
  return { project: { id: 'own', name: 'Our own' }, runs: [run('slow-heron', 2), run('quick-otter', 5)] };
}

interface OwnDataProps {
  points: number;
  /** Milliseconds after which there is one point more; 0: never. */
  every: number;
}

function OwnData({ points, every }: OwnDataProps) {
  const [more, setMore] = useState(0);
  useEffect(() => {
    if (every === 0) return undefined;
    const timer = setInterval(() => setMore((old) => (old + 1) % 100), every);
    return () => clearInterval(timer);
  }, [every]);
  const source = useMemoryExport(useMemo(() => dataOf(points + more), [points, more]));
  return (
    <RunfolioProvider source={{ exports: source }} style={{ padding: 16, inlineSize: 560 }}>
      <LinePlot project="own" y="train/loss" />
    </RunfolioProvider>
  );
}

/** Panels over arrays of the page, without a server. */
const meta: Meta<typeof OwnData> = { title: 'Compositions/Own data', component: OwnData, args: { points: 100, every: 0 } };

export default meta;
type Story = StoryObj<typeof OwnData>;

export const InMemory: Story = {};

/** A point more every second. */
export const Live: Story = { args: { every: 1000 } };

const plan: Plan = {
  kind: 'series',
  runs: [{ project: 'own' }],
  y: ['train/loss'],
  x: 'step',
  pipeline: [],
  viewport: { pixels: 400, yScale: 'linear' },
};

/** Lines of an answer as plain SVG: x from 0 to 990, values from 0 to 2.4. */
function PlainLines() {
  const { frame, error } = usePlan(plan);
  if (error) return <p role="alert">{error.message}</p>;
  const { x, y } = frame?.columns ?? {};
  if (!(x instanceof Float64Array) || !(y instanceof Float64Array)) return <p role="status">Loading</p>;
  return (
    <svg viewBox="0 0 400 160" width={400} height={160} role="img" aria-label="Training loss by step">
      {frame?.series?.lines.map(({ runId, name, start, end }) => (
        <polyline
          key={runId}
          fill="none"
          stroke="currentColor"
          points={Array.from({ length: end - start }, (_, i) => `${(x[start + i]! / 990) * 400},${160 - (y[start + i]! / 2.4) * 160}`).join(
            ' ',
          )}
        >
          <title>{name}</title>
        </polyline>
      ))}
    </svg>
  );
}

function HooksAlone({ points }: OwnDataProps) {
  const source = useMemoryExport(useMemo(() => dataOf(points), [points]));
  return (
    <RunfolioProvider source={{ exports: source }} style={{ padding: 16 }}>
      <PlainLines />
    </RunfolioProvider>
  );
}

/** Nothing but `usePlan`: the page draws by itself. */
export const PlainSvg: Story = { render: (args) => <HooksAlone {...args} /> };
