import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readFundable, readLine } from "~/data/budget/line.reader.server";
import { movementKinds } from "~/domain/budget/movement";
import { inLanguage } from "~/domain/kernel/localized-text";
import { yearOf } from "~/domain/kernel/time/month";
import { choiceOf, movementForm } from "~/forms/budget/movement";
import { useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { isId, newId } from "~/platform/ids";
import { MovementForm } from "~/ui/budget/movement-form";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("budget.prepare", async ({ ctx, actor, url, locale }) => {
  const t = createT(locale, "budget");
  const asked = url.searchParams.get("line") ?? "";
  const kind = movementKinds.find((each) => each === url.searchParams.get("kind")) ?? null;
  const [programs, line] = await Promise.all([
    readFundable(actor, "budget.prepare"),
    isId(asked) ? readLine(actor, asked) : null,
  ]);
  const choice = line ? choiceOf(line) : "";
  const year = String(line?.fiscalYear ?? yearOf(ctx.today));
  const gives = kind !== "appropriation";
  return {
    title: kind ? t(`movement.newOf.${kind}`) : t("movement.new"),
    kind,
    line: line?.id ?? null,
    id: newId(),
    options: programs.flatMap(({ id: programId, name, sources }) =>
      sources.map((source) => ({
        value: choiceOf({ programId, source }),
        label: t("line", { program: inLanguage(name, locale), source: sourceName(t, source) }),
      })),
    ),
    // The line that somebody comes from is the one that gives, where one gives.
    begin: { from: gives ? choice : "", fromYear: year, to: gives ? "" : choice, toYear: year, fen: "", basis: "" },
  };
});

export const action = formAction("budget.prepare", movementForm, async ({ ctx }, typed) => {
  await prepareMovement(ctx, typed);
  return redirect(pathTo("/admin/budgets/movements/:id", { id: typed.id }, { notice: "prepared" }), 303);
});

export default function NewMovement() {
  const t = useT("budget");
  const { title, kind, line, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const breadcrumbs = [
    { label: t("title"), href: pathTo("/admin/budgets") },
    { label: t("movement.title"), href: pathTo("/admin/budgets/movements") },
  ];
  if (kind)
    return (
      <div className="stack">
        <PageHeader title={title} lead={t(`movement.about.${kind}`)} breadcrumbs={breadcrumbs} />
        <MovementForm key={kind} kind={kind} answer={answer} {...form} />
        <p>
          <a href={pathTo("/admin/budgets/movements/new", { line })}>{t("movement.another")}</a>
        </p>
      </div>
    );
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("movement.newLead")} breadcrumbs={breadcrumbs} />
      <ul className="stack">
        {movementKinds.map((each) => (
          <li key={each}>
            <LinkButton variant="secondary" href={pathTo("/admin/budgets/movements/new", { kind: each, line })}>
              {t(`movement.newOf.${each}`)}
            </LinkButton>
            <p className="muted">{t(`movement.about.${each}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
