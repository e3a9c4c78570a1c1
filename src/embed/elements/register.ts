// The script of the custom elements: loading it defines them.
import { defineElements } from './defineElements.js';

defineElements();

export * from './index.js';
