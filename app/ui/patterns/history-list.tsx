import type { ReactNode } from "react";
import { useFormats } from "~/i18n/react";

export interface HistoryItem {
  readonly key: string;
  /** An instant, as Date or ISO text. */
  readonly at: Date | string;
  readonly title: ReactNode;
  /** Who did it, as the reader may know them. */
  readonly by?: string | null;
  readonly text?: ReactNode;
}

/** What happened, in the order given. */
export const HistoryList = ({ items }: { readonly items: readonly HistoryItem[] }) => {
  const { dateTime } = useFormats();
  return (
    <ol className="history">
      {items.map(({ key, at, title, by, text }) => (
        <li key={key}>
          <p className="history-title">{title}</p>
          <p className="muted figures">
            <time dateTime={new Date(at).toISOString()}>{dateTime(at)}</time>
            {by && <> · {by}</>}
          </p>
          {text && <div className="history-text">{text}</div>}
        </li>
      ))}
    </ol>
  );
};
