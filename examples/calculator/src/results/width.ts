import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** How wide an element is in CSS pixels, as it changes: drawings are made for the room there is. */
export function useWidth(guess: number) {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    if (!element.current) return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, []);
  return [element, width] as const;
}
