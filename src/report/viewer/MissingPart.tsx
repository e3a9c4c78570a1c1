/** In place of a panel or a run set that the report names and does not have. */
export function MissingPart({ what, id }: { what: 'panel' | 'run set'; id: string }) {
  return (
    <p className="rf-unknown-block">
      This report has no {what} <code>{id}</code>.
    </p>
  );
}
