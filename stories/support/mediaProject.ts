import { mediaFile } from '../../src/arrow/index.js';
import { encodePng } from '../../demo-server/sample/png.js';
import type { LoggedMedia, MediaFile, ProjectData } from '../../src/model/index.js';
import { makeRun } from '../../tests/support/makeRun.js';

const encoder = new TextEncoder();
