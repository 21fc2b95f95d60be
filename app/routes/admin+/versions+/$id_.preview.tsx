import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { LOCALES } from "~/i18n/locale";
import { I18nProvider, useT } from "~/i18n/react";
import { ProgramBody } from "~/ui/program/program-body";
import { VersionPage } from "~/ui/program/version-page";
import { Callout } from "~/ui/primitives/callout";
import { Tabs } from "~/ui/primitives/tabs";
import { titleOf } from "~/ui/title";
import { onVersion } from "../_shared/on-version.server";
import { programPreview } from "~/presenters/program/program-preview.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, ({ ctx, subject: version, url, locale }) =>
  programPreview({ ctx, locale, version }, url.searchParams.get("language")),
);

export default function Preview() {
  const t = useT("program");
  const { title, head, language, languages, unread, scope, detail } = useLoaderData<typeof loader>();
  return (
    <VersionPage title={title} version={head} lead={t("preview.lead")}>
      <p>
        <a href={pathTo("/admin/versions/:id/preview/form", { id: head.id })}>{t("preview.toForm")}</a>
      </p>
      {unread.length > 0 && (
        <Callout tone="warning" title={t("preview.unread")}>
          <ul className="list-disc ps-5">
            {unread.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <Tabs
        label={t("preview.languages")}
        tabs={languages.map((each) => ({
          label: LOCALES[each].name,
          href: pathTo("/admin/versions/:id/preview", { id: head.id }, { language: each }),
          current: each === language,
        }))}
      />
      <I18nProvider locale={language}>
        <div lang={language} className="stack">
          <div>
            <p className="muted">{scope}</p>
            <h2>{detail.name}</h2>
            <p className="prose">{detail.summary}</p>
          </div>
          <ProgramBody detail={detail} />
        </div>
      </I18nProvider>
    </VersionPage>
  );
}
