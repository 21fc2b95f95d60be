import type { ReactNode } from "react";

const pictures = {
  /** Still water: there is nothing yet. */
  calm: "M4 34c5-4 10-4 15 0s10 4 15 0 10-4 15 0 10 4 15 0 10-4 12 0M12 44c4-3 8-3 12 0s8 3 12 0 8-3 12 0 8 3 12 0M60 14a7 7 0 1 1-.1 0z",
  /** A glass over lines: the search found none. */
  search: "M10 14h34M10 24h22M10 34h16M52 20a12 12 0 1 1-.1 0zM61 41l10 9",
  /** Sheets: documents will be here. */
  documents: "M18 6h26l12 12v32H18zM44 6v12h12M26 26h20M26 34h20M26 42h12",
} as const;

interface EmptyStateProps {
  readonly picture?: keyof typeof pictures;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  /** What to do about it. */
  readonly action?: ReactNode;
}

/** Where a list would be: why it is empty, and what to do. */
export const EmptyState = ({ picture = "calm", title, text, children, action }: EmptyStateProps) => (
  <div className="empty-state">
    <svg viewBox="0 0 80 56" aria-hidden="true">
      <path d={pictures[picture]} />
    </svg>
    <p className="empty-state-title">{title}</p>
    {text && <p>{text}</p>}
    {children}
    {action}
  </div>
);
