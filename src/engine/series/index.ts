export { fetchFiles, type ReadFile } from './exportFiles.js';
export { seriesService, type SeriesCalls } from './seriesService.js';
