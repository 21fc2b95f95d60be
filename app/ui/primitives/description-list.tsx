import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { escaped } from "../markup";
import { VisuallyHidden } from "./visually-hidden";

export interface Description {
  readonly term: string;
  /** Null or empty is shown as "not given". */
  readonly value: ReactNode;
  /** A link that changes the value. */
  readonly changeHref?: string;
}

const isGiven = (value: ReactNode): boolean => value !== null && value !== undefined && value !== "";

/** A pair in plain words. */
const isPlain = ({ value, changeHref }: Description): boolean =>
  !changeHref && (typeof value === "string" || !isGiven(value));

const plainItem = ({ term, value }: Description, notGiven: string): string => {
  const words = isGiven(value) ? escaped(String(value)) : `<span class="muted">${escaped(notGiven)}</span>`;
  return `<div><dt>${escaped(term)}</dt><dd>${words}</dd></div>`;
};

/** Facts as pairs of term and value. */
export const DescriptionList = ({ items }: { readonly items: readonly Description[] }) => {
  const t = useT("common");
  // The page of a case has some fifty facts: as elements these were a third of its rendering.
  if (items.every(isPlain)) {
    const pairs = items.map((item) => plainItem(item, t("value.notGiven"))).join("");
    return <dl className="descriptions" dangerouslySetInnerHTML={{ __html: pairs }} />;
  }
  return (
    <dl className="descriptions">
      {items.map(({ term, value, changeHref }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {isGiven(value) ? value : <span className="muted">{t("value.notGiven")}</span>}
            {changeHref && (
              <a href={changeHref} className="descriptions-change">
                {t("actions.change")}
                <VisuallyHidden after="colon">{term}</VisuallyHidden>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
