import { pathTo } from "~/addresses/path-to";
import { mostRelated } from "~/domain/company/relation";
import type { Relation } from "~/data/desk/related-companies.reader.server";
import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";

/** Other companies that have something in common with one, and what it is. */
export const Relations = ({ relations }: { readonly relations: readonly Relation[] }) => {
  const t = useT("register");
  return (
    <Card title={t("related.title")}>
      <p className="muted">{t("related.lead")}</p>
      {relations.length === 0 ? (
        <p>{t("related.none")}</p>
      ) : (
        <ul className="rows">
          {relations.map(({ kind, what, companies, many }) => (
            <li key={`${kind} ${what}`}>
              <span>{t(`related.${kind}`, { what })}</span>
              <small>
                {many
                  ? t("related.many", { count: mostRelated })
                  : companies.map(({ id, name, code }) => (
                      <span key={id} className="block">
                        <a href={pathTo("/admin/companies/:id", { id })}>{name}</a> {code ?? t("noCode")}
                      </span>
                    ))}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
