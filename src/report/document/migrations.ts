import type { Migration } from '../../model/index.js';

/** `reportMigrations[i]` takes a report from version i + 1 to i + 2. Pure; nothing that a report says may be lost. */
export const reportMigrations: readonly Migration[] = [];
