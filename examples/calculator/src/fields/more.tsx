import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

interface MoreProps {
  readonly title: string;
  /** Whether something in it is refused, which must not stay out of sight. */
  readonly refused?: boolean;
  /** Whether it begins unfolded. */
  readonly unfolded?: boolean;
  readonly children: ComponentChildren;
}

/** Fields that are folded away until they are wanted. */
export function More({ title, refused = false, unfolded = false, children }: MoreProps) {
  const [open, setOpen] = useState(unfolded || refused);
  // Mending the last thing does not fold it under the hands of whoever does.
  useEffect(() => {
    if (refused) setOpen(true);
  }, [refused]);
  return (
    <details class="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
