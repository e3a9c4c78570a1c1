export * from './ema.js';
export { gaussianReach } from './gaussian.js';
export * from './smoothPoints.js';
export { viewportScale } from './timeEma.js';
