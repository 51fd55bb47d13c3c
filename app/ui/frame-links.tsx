import { Kept } from "./kept.tsx";
import { Link } from "./link.tsx";

export interface FrameLink {
  to: string;
  label: string;
  current?: boolean;
}

export function FrameLinks({ links }: { links: readonly FrameLink[] }) {
  return <Kept as="ul" part={OneLink} each={links} keyOf={({ to }) => to} />;
}

function OneLink({ to, label, current }: FrameLink) {
  return (
    <li>
      <Link to={to} aria-current={current ? "page" : undefined}>
        {label}
      </Link>
    </li>
  );
}
