/** The mark: a few tiles of the map. */
export function NetworkMark() {
  return (
    <svg
      className="network-mark"
      viewBox="0 0 34 34"
      width="34"
      height="34"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="mark-strong" x="0" y="12" width="10" height="10" />
      <rect className="mark-strong" x="12" y="0" width="10" height="10" />
      <rect className="mark-strong" x="12" y="12" width="10" height="10" />
      <rect className="mark-accent" x="24" y="12" width="10" height="10" />
      <rect className="mark-soft" x="12" y="24" width="10" height="10" />
      <rect className="mark-strong" x="24" y="24" width="10" height="10" />
    </svg>
  );
}
