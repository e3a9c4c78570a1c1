import type { ProjectData } from '../../src/model/index.js';
import { curveProject } from '../../stories/support/curveProject.js';

/** Three runs with straight lines over steps 0, 10, …, 1000: `train/loss` rises from 1, 2, 3, `val/loss` falls from there. */
export function elementsProject(): ProjectData {
  const project = curveProject({
    points: 101,
    steps: 1000,
    runs: [1, 2, 3].map((level) => ({
      name: `level-${level}`,
      metrics: { 'train/loss': (t: number) => level + t, 'val/loss': (t: number) => level - t },
    })),
  });
  const runs = project.runs.map((run, i) => ({ ...run, config: new Map([['lr', 0.1 / (i + 1)]]) }));
  return { ...project, runs };
}
