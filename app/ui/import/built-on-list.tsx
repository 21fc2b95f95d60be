import { pathTo } from "~/addresses/path-to";
import type { BuiltOn } from "~/domain/import/made";
import { useT } from "~/i18n/react";
import { PageHeader } from "../primitives/page-header";

interface BuiltOnProps {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly builtOn: readonly BuiltOn[];
}

/** What keeps an import from being voided. */
export const BuiltOnList = ({ id, title, fileName, builtOn }: BuiltOnProps) => {
  const t = useT("import");
  const say = t as unknown as (key: string, values?: object) => string;
  const known = (table: string) => {
    const said = say(`builtOn.${table}`);
    return said.endsWith(`builtOn.${table}`) ? t("builtOn.other") : said;
  };
  const named = (what: string) =>
    what.startsWith("changed.") ? t("builtOn.changed", { what: known(what.slice(8)) }) : known(what);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/imports") },
          { label: fileName, href: pathTo("/admin/imports/:id", { id }) },
        ]}
      />
      <h2>{t("builtOnTitle")}</h2>
      <p>{t("builtOnLead")}</p>
      <ul>
        {builtOn.map(({ what, count }) => (
          <li key={what}>{t("builtOnRow", { what: named(what), count })}</li>
        ))}
      </ul>
    </div>
  );
};
