import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { askedProblems, showImport } from "~/presenters/import/show-import.server";
import { ImportProblems } from "~/ui/import/import-problems";
import { ImportStateBadge } from "~/ui/import/import-state";
import { ImportWork } from "~/ui/import/import-work";
import { MakesList } from "~/ui/import/makes-list";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { importKindOf } from "~/use-cases/import/kinds/kinds.server";
import { onImport } from "../_shared/import/on-import.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onImport("read"), ({ ctx, subject, url, locale }) =>
  showImport(ctx, subject, importKindOf(subject.kind).columns, askedProblems(url.searchParams), locale),
);

type PageStep = "release" | "refuse" | "withdraw" | "void";

const pageOf = (step: PageStep, id: string): string => {
  if (step === "release") return pathTo("/admin/imports/:id/release", { id });
  if (step === "refuse") return pathTo("/admin/imports/:id/refusal", { id });
  if (step === "void") return pathTo("/admin/imports/:id/void", { id });
  return pathTo("/admin/imports/:id/withdrawal", { id });
};

export default function Import() {
  const t = useT("import");
  const f = useFormats();
  const page = useLoaderData<typeof loader>();
  const { id, title, kind, state, rows, problems, steps, own, work, makes, problemsShown, zoneNames } = page;
  const by = (name: string, at: Date | string) => t("byAt", { name, at: f.dateTime(at) });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        badge={<ImportStateBadge state={state} />}
        breadcrumbs={[{ label: t("title"), href: pathTo("/admin/imports") }]}
      />
      <Done
        texts={{
          prepared: t("notice.prepared"),
          released: t("notice.asked"),
          refused: t("notice.refused"),
          withdrawn: t("notice.withdrawn"),
          voided: t("notice.voided"),
        }}
      />
      {work && <ImportWork work={work} waits={state === "checking" || state === "prepared"} />}
      <DescriptionList
        items={[
          { term: t("kind"), value: t(`kinds.${kind}`) },
          ...(rows === null ? [] : [{ term: t("rows"), value: f.number(rows) }]),
          ...(zoneNames.length === 0 ? [] : [{ term: t("zones"), value: zoneNames.join(t("common:marks.list")) }]),
          { term: t("prepared"), value: by(page.preparer, page.preparedAt) },
          ...(page.decider && page.decidedAt ? [{ term: t("decided"), value: by(page.decider, page.decidedAt) }] : []),
          ...(page.reasons ? [{ term: t("reasons"), value: page.reasons }] : []),
          ...(page.voider && page.voidedAt ? [{ term: t("voided"), value: by(page.voider, page.voidedAt) }] : []),
          ...(page.voidReasons ? [{ term: t("voidReasons"), value: page.voidReasons }] : []),
          {
            term: t("file"),
            value: (
              <a href={pathTo("/admin/imports/:id/file", { id })} download>
                {t("original")}
              </a>
            ),
          },
        ]}
      />
      {problemsShown && <ImportProblems id={id} count={problems ?? 0} shown={problemsShown} />}
      {makes.length > 0 && state !== "faulty" && (
        <section className="stack">
          <h2>{state === "released" || state === "voided" ? t("madeTitle") : t("makesTitle")}</h2>
          <MakesList makes={makes} />
        </section>
      )}
      {state === "prepared" && own && <p>{t("own")}</p>}
      {steps.length > 0 && (
        <div className="button-row">
          {steps.map((step) =>
            step === "prepare" || step === "pass" || step === "fault" ? null : (
              <LinkButton key={step} href={pageOf(step, id)} variant={step === "release" ? "primary" : "secondary"}>
                {t(step)}
              </LinkButton>
            ),
          )}
        </div>
      )}
    </div>
  );
}
