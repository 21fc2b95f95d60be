import { useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Disclosure } from "~/ui/primitives/disclosure";
import { AsideTable } from "./set-aside-card";
import type { VersionPageView } from "~/presenters/application/version-page.server";

type Page = Pick<VersionPageView, "kept" | "aside" | "asked" | "documents">;

/** What moving forward would do to the answers and documents of a draft. */
export const VersionEffects = ({ page }: { readonly page: Page }) => {
  const t = useT("founderVersion");
  const { kept, aside, asked, documents } = page;
  return (
    <>
      <Card title={t("aside.title")}>
        {aside.length === 0 ? (
          <p>{t("aside.none")}</p>
        ) : (
          <>
            <p>{t("aside.text")}</p>
            <AsideTable answers={aside} caption={t("aside.title")} />
          </>
        )}
      </Card>
      <Card title={t("kept.title")}>
        {kept.length === 0 ? (
          <p>{t("kept.none")}</p>
        ) : (
          <>
            <p>{t("kept.text", { count: kept.length })}</p>
            <Disclosure summary={t("kept.show")}>
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
      <Card title={t("asked.title")}>
        {asked.length === 0 ? (
          <p>{t("asked.none")}</p>
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
  const t = useT("founderVersion");
  const groups = (["added", "still", "gone"] as const).filter((group) => documents[group].length > 0);
  return (
    <Card title={t("paper.title")}>
      {groups.length === 0 && <p>{t("paper.none")}</p>}
      {groups.map((group) => (
        <div key={group} className="mt-4 first:mt-0">
          <h3>{t(`paper.${group}`)}</h3>
          <ul className="list-disc ps-6">
            {documents[group].map(({ key, name, here }) => (
              <li key={key}>{here ? t("paper.here", { name }) : name}</li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
};
