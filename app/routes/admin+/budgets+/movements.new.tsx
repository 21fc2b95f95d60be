import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readLine } from "~/data/budget/line.reader.server";
import { movementKinds } from "~/domain/budget/movement";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import { yearOf } from "~/domain/kernel/time/month";
import { choiceOf, lineChoiceOf, movementForm } from "~/forms/budget/movement";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { isId, newId } from "~/platform/ids";
import { lookAtMovement, movementChoices } from "~/presenters/budget/movement-choices.server";
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
  const line = isId(asked) ? await readLine(actor, asked) : null;
  const gives = kind !== "appropriation";
  return {
    title: kind ? t(`movement.newOf.${kind}`) : t("movement.new"),
    kind,
    line: line?.id ?? null,
    id: newId(),
    choices: await movementChoices(ctx, line?.id ?? null, locale),
    // The line that somebody comes from is the one that gives, where one gives.
    begin: {
      from: line && gives ? lineChoiceOf(line) : "",
      to: line && !gives ? choiceOf(line) : "",
      toYear: String(line?.fiscalYear ?? yearOf(ctx.today)),
      fen: "",
      basis: "",
    },
  };
});

export const action = formAction("budget.prepare", movementForm, async ({ ctx, locale }, { do: pressed, ...typed }) => {
  const { id, from, to, fen, basis } = typed;
  if (pressed === "prepare") {
    await prepareMovement(ctx, typed);
    return redirect(pathTo("/admin/budgets/movements/:id", { id }, { notice: "prepared" }), 303);
  }
  const effect = await lookAtMovement(ctx, typed, locale);
  return {
    typed: {
      from: from ? lineChoiceOf(from) : "",
      to: to ? choiceOf(to) : "",
      toYear: String(to?.fiscalYear ?? ""),
      fen: fenToYuanString(fen),
      basis,
    },
    ...effect,
  };
});

export default function NewMovement() {
  const t = useT("budget");
  const { title, kind, line, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "result" in answer ? answer : undefined;
  const seen = answer && "typed" in answer ? answer : null;
  const breadcrumbs = [
    { label: t("title"), href: pathTo("/admin/budgets") },
    { label: t("movement.title"), href: pathTo("/admin/budgets/movements") },
  ];
  if (kind)
    return (
      <div className="stack">
        <PageHeader title={title} lead={t(`movement.about.${kind}`)} breadcrumbs={breadcrumbs} />
        <MovementForm key={kind} kind={kind} refused={refused} seen={seen} {...form} />
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
