import type { ReactNode } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What most readers can skip, opened on demand without JavaScript. */
export const Disclosure = ({ summary, open, children }: DisclosureProps) => (
  <details className="disclosure" open={open}>
    <summary>{summary}</summary>
    <div className="disclosure-body">{children}</div>
  </details>
);
