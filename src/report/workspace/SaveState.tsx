import { CircleAlert, CloudOff } from 'lucide-react';
import type { DraftState } from './draftKeeper.js';

/** How far what is written is kept, in a few words. */
export function SaveState({ state, version }: { state: DraftState; version: number }) {
  const { text, longer, Icon } = looks(state, version);
  return (
    <span className="rf-save-state" role="status" title={state.error?.message} data-rf-status={state.status}>
      {Icon && <Icon aria-hidden size={13} />}
      <span>
        {longer && <span className="rf-bar-word">{longer}</span>}
        {text}
      </span>
    </span>
  );
}

/** `longer` stands before the text where there is room. */
function looks({ status }: DraftState, version: number): { text: string; longer?: string; Icon?: typeof CloudOff } {
  switch (status) {
    case 'clean':
      return { text: `v${version}`, longer: 'Published · ' };
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
