/** In place of what this version does not know: it stays in the document as it came. */
export function UnknownView({ type }: { type: string }) {
  return (
    <p className="rf-unknown-block">
      This page cannot show a block of type <code>{type}</code>. It is kept.
    </p>
  );
}
