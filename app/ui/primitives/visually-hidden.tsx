import type { ReactNode } from "react";
import { useT } from "~/i18n/react";

type Mark = "colon" | "comma";

interface VisuallyHiddenProps {
  /** The mark that parts these words from those before them, or behind them. */
  readonly after?: Mark;
  readonly before?: Mark;
  readonly children: ReactNode;
}

/** Words for those who do not see what the rest of the page shows. */
export const VisuallyHidden = ({ after, before, children }: VisuallyHiddenProps) => {
  const t = useT("common");
  return (
    <span className="visually-hidden">
      {after && t(`marks.${after}`)}
      {children}
      {before && t(`marks.${before}`)}
    </span>
  );
};
