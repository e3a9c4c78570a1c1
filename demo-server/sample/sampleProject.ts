import type { Parameter, ProjectData, RunData } from '../../src/model/index.js';

/** The space that the sweep's values were chosen from. */
const parameters: Parameter[] = [
  { key: 'learning_rate', scale: 'log', low: 3e-4, high: 1 },
  { key: 'batch_size', scale: 'categorical', choices: [16, 32, 64] },
  { key: 'hidden', scale: 'linear', low: 32, high: 128 },
  { key: 'depth', scale: 'categorical', choices: [1, 2] },
  { key: 'activation', scale: 'categorical', choices: ['relu', 'tanh', 'leaky_relu'] },
  { key: 'dropout', scale: 'linear', low: 0, high: 0.5 },
  { key: 'augment', scale: 'categorical', choices: [false, true] },
  { key: 'optimizer.name', scale: 'categorical', choices: ['sgd', 'momentum', 'adam'] },
];

/** The sample project: small networks that learn to read hand-like digits. */
export function sampleProject(runs: RunData[]): ProjectData {
  return { id: 'glyphs', name: 'glyphs', runs, parameters, warnings: [] };
}
