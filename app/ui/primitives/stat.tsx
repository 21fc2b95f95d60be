import type { ReactNode } from "react";

interface StatProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** One figure with what it counts. Stands in Stats. */
export const Stat = ({ label, value, note }: StatProps) => (
  <div className="stat">
    <dt>{label}</dt>
    <dd className="stat-value">{value}</dd>
    {note && <dd className="stat-note">{note}</dd>}
  </div>
);

/** A row of Stat. */
export const Stats = ({ children }: { readonly children: ReactNode }) => <dl className="stats">{children}</dl>;
