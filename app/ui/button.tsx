import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";

/** One primary a page. */
export type ButtonVariant = "primary" | "secondary" | "tertiary" | "danger";

interface ButtonLook {
  variant?: ButtonVariant;
  size?: "medium" | "small";
  icon?: ReactNode;
  children: ReactNode;
}

export interface ButtonProps extends ButtonLook {
  type?: "submit" | "button" | "reset";
  id?: string;
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  formMethod?: "get" | "post";
  formNoValidate?: boolean;
  disabled?: boolean;
  /** Says which one, where many buttons on the page carry the same word. */
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-pressed"?: boolean;
}

export interface ButtonLinkProps extends ButtonLook {
  to: string;
  /** Loads the document anew: for files and for addresses outside the app. */
  reloadDocument?: boolean;
  download?: boolean;
  "aria-label"?: string;
}

const classOf: Record<ButtonVariant, string> = {
  primary: "button-primary",
  secondary: "button-secondary",
  tertiary: "button-tertiary",
  danger: "button-warning",
};

function buttonClass(variant: ButtonVariant, size: "medium" | "small") {
  return classNames("button", classOf[variant], size === "small" && "button-small");
}

export function Button({
  variant = "primary",
  size = "medium",
  icon,
  type = "submit",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={buttonClass(variant, size)}>
      {icon}
      <span>{children}</span>
    </button>
  );
}

export function ButtonLink({
  variant = "secondary",
  size = "medium",
  icon,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(variant, size)}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}

export function ButtonRow({
  children,
  align = "start",
}: {
  children: ReactNode;
  align?: "start" | "end";
}) {
  return (
    <div className={classNames("button-row", align === "end" && "button-row-end")}>{children}</div>
  );
}
