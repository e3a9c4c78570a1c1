import { join } from 'node:path';
import { AssetStore } from './assetStore.js';
import { DraftStore } from './draftStore.js';
import { EmbedKeyStore } from './embedKeyStore.js';
import { EventStore } from './eventStore.js';
import { FrameStore } from './frameStore.js';
import { LinkStore } from './linkStore.js';
import { openDatabase } from './openDatabase.js';
import { ReportStore } from './reportStore.js';
import { ThreadStore } from './threadStore.js';
import { SnapshotStore } from './snapshotStore.js';
import { TokenStore } from './tokenStore.js';
import { WorkspaceStore } from './workspaceStore.js';

/** All that a folder of reports holds. */
export interface ReportsStore {
  tokens: TokenStore;
  reports: ReportStore;
  drafts: DraftStore;
  links: LinkStore;
  frames: FrameStore;
  threads: ThreadStore;
  events: EventStore;
  assets: AssetStore;
  snapshots: SnapshotStore;
  workspaces: WorkspaceStore;
  embedKeys: EmbedKeyStore;
  close(): void;
}

/** Opens a folder of reports, which is made where it is not there. A copy of the folder is a backup. */
export function openReportsStore(folder: string): ReportsStore {
  const database = openDatabase(folder);
  const events = new EventStore(database);
  return {
    tokens: new TokenStore(database),
    reports: new ReportStore(database, events),
    drafts: new DraftStore(database),
    links: new LinkStore(database),
    frames: new FrameStore(database),
    threads: new ThreadStore(database, events),
    events,
    assets: new AssetStore(database, join(folder, 'assets')),
    snapshots: new SnapshotStore(database, join(folder, 'snapshots')),
    workspaces: new WorkspaceStore(database),
    embedKeys: new EmbedKeyStore(database),
    close: () => database.close(),
  };
}
