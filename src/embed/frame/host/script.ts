// The helper for pages without modules: a script that defines `embedRunfolio`.
import { embedRunfolio } from './embedRunfolio.js';

Object.assign(globalThis, { embedRunfolio });
