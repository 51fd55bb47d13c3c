/**
 * Parts of a page whose markup the server keeps. A part is made of nothing but what it is given and the
 * language, so the same row, menu or choice is written once for everybody who meets it (docs/decisions/0021).
 */
import {
  createContext,
  createElement,
  useContext,
  type AllHTMLAttributes,
  type ComponentType,
} from "react";

/** Text and numbers alone, in objects and lists: what two requests can be compared by. */
export type Plain<Given> = Given extends (...args: never[]) => unknown
  ? never
  : Given extends object
    ? { [Key in keyof Given]: Plain<Given[Key]> }
    : Given extends symbol
      ? never
      : Given;

/** The markup of a part with these props; on the server only. */
export type Keep = <Props extends object>(part: ComponentType<Props>, props: Props) => string;

export const KeepContext = createContext<Keep | null>(null);

interface KeptProps<Props extends object> extends Omit<
  AllHTMLAttributes<HTMLElement>,
  "as" | "part"
> {
  /** The element around the parts. */
  as: "div" | "form" | "ul";
  /** A pure component: no hooks but the words, no ids of its own making. */
  part: ComponentType<Props>;
  each: readonly (Props & Plain<Props>)[];
  /** What tells the parts apart in a browser; their place among the others without it. */
  keyOf?: (props: Props) => string;
}

/** An element with a part for each of the given, side by side. */
export function Kept<Props extends object>({
  as,
  part: Part,
  each,
  keyOf,
  ...attributes
}: KeptProps<Props>) {
  const keep = useContext(KeepContext);
  if (keep) {
    const markup = each.map((props) => keep<Props>(Part, props)).join("");
    return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: markup } });
  }
  const parts = each.map((props, index) => <Part key={keyOf?.(props) ?? index} {...props} />);
  return createElement(as, attributes, parts);
}
