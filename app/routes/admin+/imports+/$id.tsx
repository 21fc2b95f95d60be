import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { importReleaseForm } from "~/forms/import/steps";
import { useFormats, useT } from "~/i18n/react";
import { askedProblems, showImport } from "~/presenters/import/show-import.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { CorrectionsTable } from "~/ui/import/corrections-table";
import { ImportProblems } from "~/ui/import/import-problems";
import { ImportStateBadge } from "~/ui/import/import-state";
import { ImportWork } from "~/ui/import/import-work";
import { MakesList } from "~/ui/import/makes-list";
import { useRenewal } from "~/ui/import/use-renewal";
import { Done } from "~/ui/patterns/outcome";
import { Button, LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { importKindOf } from "~/use-cases/import/kinds/kinds.server";
import { recheckImport } from "~/use-cases/import/recheck-import.server";
import { onImport } from "../_shared/import/on-import.server";

export const handle = { scripts: true, namespaces: ["access", "decision", "desk", "import", "task"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onImport("read"), ({ ctx, subject, url, locale }) =>
  showImport(ctx, subject, importKindOf(subject.kind).columns, askedProblems(url.searchParams), locale),
);

/** Looks at the file once more. */
export const action = formAction(
  onImport("prepare"),
  importReleaseForm,
  async ({ ctx, subject: { id: importId } }, typed) => {
    await recheckImport(ctx, { importId, ...typed });
    return redirect(pathTo("/admin/imports/:id", { id: importId }, { notice: "prepared" }), 303);
  },
);

const pageSteps = ["release", "refuse", "withdraw", "void"] as const;
type PageStep = (typeof pageSteps)[number];

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
  const answer = useActionData<typeof action>();
  useRenewal(page.work?.underWay ?? false);
  const { id, title, kind, state, rows, problems, steps, own, work, makes, problemsShown, zoneNames } = page;
  const again = steps.includes("recheck");
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
          // What goes on is not said to go on once it is over.
          ...(page.work?.underWay && { prepared: t("notice.prepared"), released: t("notice.asked") }),
          ...(state === "prepared" && { prepared: t("notice.sound") }),
          ...(state === "released" && { released: t("notice.released") }),
          refused: t("notice.refused"),
          withdrawn: t("notice.withdrawn"),
          voided: t("notice.voided"),
        }}
      />
      <StepRefusal answer={answer} stale={t("stale")} />
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
          <CorrectionsTable corrections={page.corrections ?? []} />
        </section>
      )}
      {state === "prepared" && own && <p>{t("own")}</p>}
      {steps.length > 0 && (
        <div className="button-row">
          {again && (
            <Form keeps={false} hidden={{ version: page.version, taskId: page.taskId }}>
              <Button variant={state === "checking" ? "primary" : "secondary"}>{t("task.again")}</Button>
            </Form>
          )}
          {pageSteps
            .filter((step) => steps.includes(step))
            .map((step) => (
              <LinkButton key={step} href={pageOf(step, id)} variant={step === "release" ? "primary" : "secondary"}>
                {t(step)}
              </LinkButton>
            ))}
        </div>
      )}
    </div>
  );
}
