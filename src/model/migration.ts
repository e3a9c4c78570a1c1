/** Takes what was saved from one version to the next. Pure. */
export type Migration = (saved: unknown) => unknown;

/** What was saved at `version` as the newest version has it: `migrations[i]` takes version i + 1 to i + 2. */
export function takeForward(saved: unknown, version: number, migrations: readonly Migration[]): unknown {
  return migrations.slice(version - 1).reduce((old, migrate) => migrate(old), saved);
}
