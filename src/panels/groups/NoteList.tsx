import { PanelFooter } from '../PanelFooter.js';

/** Notes below a drawing; takes no room where there are none. */
export function NoteList({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <PanelFooter>
      <ul className="rf-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </PanelFooter>
  );
}
