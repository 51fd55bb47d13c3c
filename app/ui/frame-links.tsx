import { Link } from "./link.tsx";

export interface FrameLink {
  to: string;
  label: string;
  current?: boolean;
}

export function FrameLinks({ links }: { links: readonly FrameLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.to}>
          <Link to={link.to} aria-current={link.current ? "page" : undefined}>
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
