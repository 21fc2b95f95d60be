import { useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Disclosure } from "~/ui/primitives/disclosure";
import { AsideTable } from "./set-aside-card";
import type { VersionPageView } from "~/presenters/application/version-page.server";

type Page = Pick<VersionPageView, "kept" | "aside" | "asked" | "documents">;

/** What moving forward would do to the answers and documents of a draft. */
export const VersionEffects = ({ page }: { readonly page: Page }) => {
  const t = useT("application");
  const { kept, aside, asked, documents } = page;
  return (
    <>
      <Card title={t("version.aside.title")}>
        {aside.length === 0 ? (
          <p>{t("version.aside.none")}</p>
        ) : (
          <>
            <p>{t("version.aside.text")}</p>
            <AsideTable answers={aside} caption={t("version.aside.title")} />
          </>
        )}
      </Card>
      <Card title={t("version.kept.title")}>
        {kept.length === 0 ? (
          <p>{t("version.kept.none")}</p>
        ) : (
          <>
            <p>{t("version.kept.text", { count: kept.length })}</p>
            <Disclosure summary={t("version.kept.show")}>
              <DescriptionList
                items={kept.map(({ label, lines }) => ({
                  term: label,
                  value: <span className="whitespace-pre-line">{lines.join("\n")}</span>,
                }))}
              />
            </Disclosure>
          </>
        )}
      </Card>
      <Card title={t("version.asked.title")}>
        {asked.length === 0 ? (
          <p>{t("version.asked.none")}</p>
        ) : (
          <ul className="list-disc ps-6">
            {asked.map(({ key, label }) => (
              <li key={key}>{label}</li>
            ))}
          </ul>
        )}
      </Card>
      <Papers documents={documents} />
    </>
  );
};

const Papers = ({ documents }: Pick<Page, "documents">) => {
  const t = useT("application");
  const groups = (["added", "still", "gone"] as const).filter((group) => documents[group].length > 0);
  return (
    <Card title={t("version.paper.title")}>
      {groups.length === 0 && <p>{t("version.paper.none")}</p>}
      {groups.map((group) => (
        <div key={group} className="mt-4 first:mt-0">
          <h3>{t(`version.paper.${group}`)}</h3>
          <ul className="list-disc ps-6">
            {documents[group].map(({ key, name, here }) => (
              <li key={key}>{here ? t("version.paper.here", { name }) : name}</li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
};
