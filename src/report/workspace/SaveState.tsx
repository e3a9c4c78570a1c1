import { CircleAlert, CloudOff } from 'lucide-react';
import type { DraftState } from './draftKeeper.js';

/** How far what is written is kept, in a few words. */
export function SaveState({ state, version }: { state: DraftState; version: number }) {
  const { text, Icon } = looks(state, version);
  return (
    <span className="rf-save-state" role="status" title={state.error?.message} data-rf-status={state.status}>
      {Icon && <Icon aria-hidden size={13} />}
      {text}
    </span>
  );
}

function looks({ status }: DraftState, version: number): { text: string; Icon?: typeof CloudOff } {
  switch (status) {
    case 'clean':
      return { text: `Published · v${version}` };
    case 'saving':
      return { text: 'Saving draft …' };
    case 'saved':
      return { text: 'Draft saved' };
    case 'device':
      return { text: 'Draft kept on this device', Icon: CloudOff };
    case 'lost':
      return { text: 'Draft is not kept', Icon: CircleAlert };
    default:
      return status satisfies never;
  }
}
