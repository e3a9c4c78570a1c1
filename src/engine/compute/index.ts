export { computeService, type ComputeCalls } from './computeService.js';
