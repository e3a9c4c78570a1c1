/** The import of W&B’s reports and workspaces: `importWandbReport`, `importWandbWorkspace`. */
export type WandbImport = typeof import('./wandb/index.js');

/** Loads it: pages that import nothing do not need it. */
export function loadWandbImport(): Promise<WandbImport> {
  return import('./wandb/index.js');
}
