export { saveBlob } from './saveBlob.js';
