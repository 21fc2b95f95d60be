import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { LOCALES } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import { StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { LogicOutline } from "~/ui/program/builder/logic-outline";
import { Callout } from "~/ui/primitives/callout";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { criteriaHref, criteriaPage, criteriaPlace } from "~/presenters/program/builder/criteria-page.server";
import { takeLogicStep } from "../_shared/builder/logic-change.server";
import { onVersion, onVersionTo } from "../_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, locale, subject: version, url }) => ({
  ...(await criteriaPage({ ctx, locale, version })),
  typed: url.searchParams.get("typed"),
  changed: url.searchParams.has("stale"),
}));

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, subject: version, request }) => {
    try {
      return await takeLogicStep(ctx, criteriaPlace(version), await request.formData(), criteriaHref(version));
    } catch (error) {
      if (error instanceof StaleVersion) return data({ stale: true }, 409);
      throw error;
    }
  },
  { form: "builder" },
);

export default function Criteria() {
  const t = useT("builder");
  const { frame, mark, outline, empty, sentences, typed, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <BuilderFrame frame={frame}>
      {(answer ?? changed) && <Callout tone="warning" live title={t("logic.changed")} />}
      {typed && <Callout tone="warning" live title={t("logic.gone", { typed })} />}
      <p>{t("criteria.lead")}</p>
      {empty && <Callout title={t("criteria.none")} />}
      {frame.editable ? (
        <Form keeps={false} hidden={{ mark }}>
          <LogicOutline root={outline} />
        </Form>
      ) : (
        <LogicOutline root={outline} />
      )}
      <Card title={t("criteria.sentence")}>
        <DescriptionList
          items={sentences.map(({ language, text }) => ({
            term: LOCALES[language].name,
            value: <span lang={language}>{text}</span>,
          }))}
        />
      </Card>
      <p>
        <a href={`${frame.version.href}/fixtures`}>{t("criteria.casesLink")}</a>
      </p>
    </BuilderFrame>
  );
}
