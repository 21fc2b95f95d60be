import { useLoaderData, useParams } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readPublicPrograms } from "~/data/program/public-programs.reader.server";
import { readPublicZones } from "~/data/program/public-zones.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { textLocale } from "~/i18n/locale";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { pageTitle, titled } from "./_shared/titled";

export const meta = titled;

export const loader = guard.loader("public", async ({ locale }) => {
  const t = createT(locale, "desk");
  const [zones, programs] = await Promise.all([readPublicZones(), readPublicPrograms()]);
  return {
    title: pageTitle(t, t("publicHome.title")),
    zones: zones.map(({ slug, name, sites }) => ({
      slug,
      name: inLanguage(name, textLocale(locale)),
      programs: programs.filter(({ content }) => content.zone === slug).length,
      rentFen: sites.length === 0 ? null : Math.min(...sites.map((site) => site.rentFenPerM2Month)),
    })),
  };
});

const steps = ["check", "apply", "review", "decide", "follow"] as const;

export default function Home() {
  const { zones } = useLoaderData<typeof loader>();
  const { lang = "" } = useParams();
  const t = useT("desk");
  const f = useFormats();
  return (
    <div className="flex flex-col gap-12">
      <header className="flex flex-col items-start gap-4">
        <h1>{t("publicHome.title")}</h1>
        <p className="lead">{t("publicHome.lead")}</p>
        <LinkButton href={pathTo("/:lang/check", { lang })}>{t("publicHome.checkAction")}</LinkButton>
      </header>
      <div className="grid gap-4 md:grid-cols-2">
        <Door
          title={t("publicHome.checkTitle")}
          text={t("publicHome.checkText")}
          href={pathTo("/:lang/check", { lang })}
          label={t("publicHome.checkAction")}
        />
        <Door
          title={t("publicHome.programsTitle")}
          text={t("publicHome.programsText")}
          href={pathTo("/:lang/programs", { lang })}
          label={t("publicHome.programsAction")}
        />
        <Door
          title={t("publicHome.compareTitle")}
          text={t("publicHome.compareText")}
          href={pathTo("/:lang/compare", { lang })}
          label={t("publicHome.compareAction")}
        />
        <Card title={t("publicHome.signInTitle")}>
          <p>{t("publicHome.signInText")}</p>
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
            <a href={pathTo("/auth/home")}>{t("publicNav.signIn")}</a>
            <a href={pathTo("/:lang/lookup", { lang })}>{t("publicHome.lookupTitle")}</a>
          </p>
        </Card>
      </div>
      <section className="flex flex-col gap-4">
        <h2>{t("publicHome.stepsTitle")}</h2>
        <ol className="grid gap-4 md:grid-cols-5">
          {steps.map((step, i) => (
            <li key={step} className="border-t-2 border-accent-700 pt-3">
              <span aria-hidden="true" className="figures text-xl font-semibold text-accent-700">
                {i + 1}
              </span>
              <p>{t(`publicHome.steps.${step}`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="flex flex-col gap-4">
        <h2>{t("publicHome.zonesTitle")}</h2>
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {zones.map(({ slug, name, programs, rentFen }) => (
            <li key={slug} className="border-t border-line py-3">
              <a href={pathTo("/:lang/programs", { lang }, { zone: slug })} className="font-semibold">
                {name}
              </a>
              <p className="muted">
                {programs === 0 ? null : `${t("publicHome.zonePrograms", { count: programs })} · `}
                {rentFen === null ? null : t("publicHome.rentFrom", { rent: f.moneyBrief(rentFen) })}
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a href={pathTo("/:lang/zones", { lang })}>{t("publicHome.zonesAction")}</a>
        </p>
      </section>
    </div>
  );
}

interface DoorProps {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly label: string;
}

const Door = ({ title, text, href, label }: DoorProps) => (
  <Card title={title}>
    <p>{text}</p>
    <p className="mt-3">
      <a href={href}>{label}</a>
    </p>
  </Card>
);
