import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readSecurity } from "~/data/access/people-security.reader.server";
import { LOCALES, offeredLocales } from "~/i18n/locale";
import { useT, useTextLocale } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { hashToken } from "~/platform/secrets/token.server";
import { Callout } from "~/ui/primitives/callout";
import { Button, LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { SessionTable } from "~/ui/access/session-table";

const notices = ["passwordDone", "factorDone", "languageDone"] as const;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", async ({ ctx, actor, person, url, locale }) => ({
  title: createT(locale, "access")("security.title"),
  notice: notices.find((each) => each === url.searchParams.get("notice")) ?? null,
  name: person.name,
  email: person.email,
  secondFactor: person.secondFactor,
  ...(await readSecurity(actor.userId, hashToken(person.sessionId), ctx.now)),
}));

export default function Security() {
  const t = useT("access");
  const locale = useTextLocale();
  const { title, notice, name, email, secondFactor, sessions, recoveryCodes } = useLoaderData<typeof loader>();
  return (
    <div className="stack mx-auto max-w-3xl">
      <PageHeader title={title} />
      {notice && <Callout tone="success" live title={t(`security.${notice}`)} />}
      <Card title={t("security.account")}>
        <div className="stack">
          <DescriptionList
            items={[
              { term: t("name"), value: name },
              { term: t("email"), value: email },
              { term: t("security.passwordTitle"), value: "••••••••••", changeHref: pathTo("/auth/password") },
            ]}
          />
          <Form
            keeps={false}
            action={pathTo("/auth/language")}
            hidden={{ to: pathTo("/auth/security", { notice: "languageDone" }) }}
          >
            <Select
              id="language"
              name="locale"
              label={t("security.language")}
              defaultValue={locale}
              options={offeredLocales.map((value) => ({ value, label: LOCALES[value].name }))}
            />
            <Button variant="secondary">{t("security.languageSubmit")}</Button>
          </Form>
        </div>
      </Card>
      <Card title={t("secondFactor.title")}>
        <div className="stack">
          <p>{secondFactor ? t("security.factorOn") : t("security.factorOff")}</p>
          {secondFactor && <p>{t("security.codesLeft", { count: recoveryCodes })}</p>}
          <p>
            {secondFactor ? (
              <LinkButton variant="secondary" href={pathTo("/auth/second-factor/removal")}>
                {t("secondFactor.removalTitle")}
              </LinkButton>
            ) : (
              <LinkButton variant="secondary" href={pathTo("/auth/second-factor/enrolment", { to: "/auth/security" })}>
                {t("secondFactor.enrolTitle")}
              </LinkButton>
            )}
          </p>
        </div>
      </Card>
      <Card title={t("security.sessions")}>
        <div className="stack">
          <p>{t("security.sessionsLead")}</p>
          <SessionTable sessions={sessions} />
          <Form keeps={false} action={pathTo("/auth/sign-out/everywhere")}>
            <Button variant="danger">{t("security.everywhere")}</Button>
          </Form>
        </div>
      </Card>
    </div>
  );
}
