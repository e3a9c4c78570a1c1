// Reports: the document, its text form, edits, versions, values of the data in text, the viewer, the editor, and the page with all of it.
export * from '../report/index.js';
// Stores reports on a server: see docs/api.md.
export type * from '../client/index.js';
export { VersionConflict } from '../client/index.js';
