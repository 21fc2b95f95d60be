import { pathTo } from "~/addresses/path-to";
import type { ImportKindName } from "~/domain/import/kinds";
import type { FileFormat } from "~/domain/kernel/list/file";
import { useT, useTextLocale } from "~/i18n/react";

/** The templates of a kind, those in the reader's language first. */
export const Templates = ({ kind }: { readonly kind: ImportKindName }) => {
  const t = useT("import");
  const own = useTextLocale() === "zh-CN" ? "zh-CN" : "en";
  const other = own === "en" ? "zh-CN" : "en";
  const link = (format: FileFormat, language: string) =>
    pathTo("/admin/imports/new/:kind/template", { kind }, { format, language });
  return (
    <section className="stack">
      <h2>{t("template")}</h2>
      <p>{t("templateLead")}</p>
      <ul>
        {(["xlsx", "csv"] as const).map((format) => (
          <li key={format}>
            <a href={link(format, own)} download>
              {t(`templates.${format}`)}
            </a>
          </li>
        ))}
        {(["xlsx", "csv"] as const).map((format) => (
          <li key={`${format}-${other}`}>
            <a href={link(format, other)} download>
              {t(`templatesOther.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
