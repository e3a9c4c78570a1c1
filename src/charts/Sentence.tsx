import { Fragment, type ReactNode } from 'react';

/** A text with elements in it: what `texts.parts` gives. Names from data are in `<bdi>` already, or are given as it. */
export function Sentence({ parts }: { parts: readonly ReactNode[] }) {
  // A part has no identity but its place.
  return parts.map((part, place) => <Fragment key={String(place)}>{part}</Fragment>);
}
