import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

/** Says which years have no holiday calendar though they run or begin soon; nothing where all have one. */
export const MissingCalendars = ({ years }: { readonly years: readonly number[] }) => {
  const t = useT("city");
  return (
    <>
      {years.map((year) => (
        <Callout key={year} tone="warning" title={t("calendar.missing", { year })}>
          <p>{t("calendar.missingText")}</p>
          <a href={pathTo("/admin/calendars/:year/edit", { year: String(year) })}>{t("calendar.enter", { year })}</a>
        </Callout>
      ))}
    </>
  );
};
