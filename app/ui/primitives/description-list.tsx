import type { ReactNode } from "react";
import { useT } from "~/i18n/react";

export interface Description {
  readonly term: string;
  /** Null or empty is shown as "not given". */
  readonly value: ReactNode;
  /** A link that changes the value. */
  readonly changeHref?: string;
}

/** Facts as pairs of term and value. */
export const DescriptionList = ({ items }: { readonly items: readonly Description[] }) => {
  const t = useT("common");
  return (
    <dl className="descriptions">
      {items.map(({ term, value, changeHref }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === "" ? (
              <span className="muted">{t("value.notGiven")}</span>
            ) : (
              value
            )}
            {changeHref && (
              <a href={changeHref} className="descriptions-change">
                {t("actions.change")}
                <span className="visually-hidden">: {term}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
