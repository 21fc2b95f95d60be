import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { UnitAskedFor } from "~/presenters/change/effect-view";

/** How many others ask for a unit; to officials also which, as far as they may open them. */
export const UnitWaits = ({ waiting: { count, named } }: { readonly waiting: UnitAskedFor }) => {
  const t = useT("effect");
  if (count === 0) return <>{t("waiting.nobody")}</>;
  return (
    <div>
      <p>{t("waiting.others", { count })}</p>
      {named.length > 0 && (
        <ul>
          {named.map(({ id, about, reference, company }) => (
            <li key={id}>
              <a
                href={
                  about === "change" ? pathTo("/admin/changes/:id", { id }) : pathTo("/admin/applications/:id", { id })
                }
              >
                {reference}
              </a>{" "}
              {company}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
