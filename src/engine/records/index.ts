export { logPage } from './logPage.js';
export { mediaPage } from './mediaPage.js';
export { RecordProject, type RecordProjectOptions } from './recordProject.js';
