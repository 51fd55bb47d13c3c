import { useEffect, useRef, type RefObject } from "react";

/** For a box that comes after a form was sent: focused whenever `shown` is another, so that it is read next. */
export function useFocusOn<Box extends HTMLElement>(shown: unknown): RefObject<Box> {
  const box = useRef<Box>(null);
  useEffect(() => box.current?.focus(), [shown]);
  return box;
}
