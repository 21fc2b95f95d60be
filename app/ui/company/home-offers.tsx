import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "~/ui/primitives/callout";

interface HomeOffersProps {
  readonly offers: readonly { readonly id: string; readonly company: string; readonly expiresAt: string }[];
}

/** Mandates that wait for the person's answer; nothing when there are none. */
export const HomeOffers = ({ offers }: HomeOffersProps) => {
  const t = useT("company");
  const f = useFormats();
  if (offers.length === 0) return null;
  return (
    <Callout tone="info" title={t("mandate.home")}>
      <ul>
        {offers.map(({ id, company, expiresAt }) => (
          <li key={id}>
            <a href={pathTo("/founder/mandates/:offerId", { offerId: id })}>
              {t("mandate.homeText", { company, date: f.dateTime(expiresAt) })}
            </a>
          </li>
        ))}
      </ul>
    </Callout>
  );
};
