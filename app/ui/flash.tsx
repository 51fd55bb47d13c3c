import type { ReactNode } from "react";
import { type AlertTone, toneIcon } from "./alert.tsx";

export interface FlashProps {
  tone?: AlertTone;
  children: ReactNode;
}

/** The one line that says how the last act went. */
export function Flash({ tone = "success", children }: FlashProps) {
  return (
    <div className={`flash flash-${tone}`} role={tone === "error" ? "alert" : "status"}>
      {toneIcon[tone]()}
      <p>{children}</p>
    </div>
  );
}
