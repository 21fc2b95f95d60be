import type { OpeningGap } from "~/domain/budget/opening";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

export interface ShownGap {
  readonly kind: OpeningGap["kind"];
  readonly text: string;
  /** The page that mends it, for who may mend it. */
  readonly href: string | null;
}

/** Why people could not apply under a version yet, and where or by whom each reason is mended. */
export const OpeningGaps = ({ gaps }: { readonly gaps: readonly ShownGap[] }) => {
  const t = useT("program");
  if (gaps.length === 0) return null;
  return (
    <Callout tone="warning" title={t("opens.title")}>
      <ul className="rows">
        {gaps.map(({ kind, text, href }) => (
          <li key={text}>
            <span>{text}</span>
            <small>{href === null ? t(`opens.by.${kind}`) : <a href={href}>{t(`opens.to.${kind}`)}</a>}</small>
          </li>
        ))}
      </ul>
    </Callout>
  );
};
