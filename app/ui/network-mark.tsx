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
      <path
        className="mark-strong"
        d="M0 12h10v10H0zM12 0h10v10H12zM12 12h10v10H12zM24 24h10v10H24z"
      />
      <path className="mark-accent" d="M24 12h10v10H24z" />
      <path className="mark-soft" d="M12 24h10v10H12z" />
    </svg>
  );
}
