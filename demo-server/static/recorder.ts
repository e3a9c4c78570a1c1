// What the command line tool needs of the page's code, built for Node: kinds of panels are React components.
export { builtinKinds } from '../../src/panels/index.js';
export { buildStaticReport, recordSnapshot } from '../../src/report/snapshot/index.js';
