import { ImageOff } from 'lucide-react';

/** Why a media file of a cell cannot be shown: in the grid on one line, in full as its title. */
export function MediaProblem({ text, large }: { text: string; large: boolean }) {
  return (
    <span className={`rf-table-broken ${large ? 'rf-table-broken-large' : ''}`} title={text} dir="auto">
      <ImageOff aria-hidden size={13} />
      <span className={large ? undefined : 'rf-ellipsis'}>{text}</span>
    </span>
  );
}
