/** The mark: a page with a line that climbs. */
export function Logo() {
  return (
    <svg aria-hidden className="rf-logo" viewBox="0 0 16 16" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M3.5 1.75h6.25l2.75 2.75v9.75h-9z" strokeLinejoin="round" />
      <path d="m5.5 10.5 1.75-2.25 1.5 1.25 2-3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
