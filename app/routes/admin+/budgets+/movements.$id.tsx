import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { showMovement } from "~/presenters/budget/show-movement.server";
import { MovementEffect } from "~/ui/budget/movement-effect";
import { MovementStateBadge } from "~/ui/budget/movement-state";
import { ReleaseDone } from "~/ui/patterns/release-done";
import { LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onMovement } from "../_shared/budget/on-movement.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onMovement("budget.read"), ({ ctx, subject, locale }) =>
  showMovement(ctx, subject, locale),
);

const pageOf = (step: "release" | "refuse" | "withdraw", id: string): string => {
  if (step === "release") return pathTo("/admin/budgets/movements/:id/release", { id });
  if (step === "refuse") return pathTo("/admin/budgets/movements/:id/refusal", { id });
  return pathTo("/admin/budgets/movements/:id/withdrawal", { id });
};

export default function Movement() {
  const t = useT("budget");
  const f = useFormats();
  const movement = useLoaderData<typeof loader>();
  const { id, title, from, to, fen, basis, state, steps, own, reasons, decider, decidedAt } = movement;
  const sideLink = (side: typeof from) =>
    side && <a href={pathTo("/admin/budgets/lines/:id", { id: side.id })}>{side.name}</a>;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/budgets") },
          { label: t("movement.title"), href: pathTo("/admin/budgets/movements") },
        ]}
      />
      <ReleaseDone say={(done) => t(`notice.${done}`)} />
      <DescriptionList
        items={[
          { term: t("movement.state"), value: <MovementStateBadge state={state} /> },
          ...(from ? [{ term: t("movement.from"), value: sideLink(from) }] : []),
          ...(to ? [{ term: t("movement.to"), value: sideLink(to) }] : []),
          { term: t("movement.amount"), value: f.money(fen) },
          { term: t("movement.basis"), value: basis },
          {
            term: t("movement.prepared"),
            value: t("movement.preparedBy", { name: movement.preparer, at: f.dateTime(movement.preparedAt) }),
          },
          ...(decider && decidedAt
            ? [
                {
                  term: t("movement.decided"),
                  value: t("movement.preparedBy", { name: decider, at: f.dateTime(decidedAt) }),
                },
              ]
            : []),
          ...(reasons ? [{ term: t("movement.reasons"), value: reasons }] : []),
        ]}
      />
      {state === "prepared" && <MovementEffect rows={movement.effect} short={movement.short} />}
      {state === "prepared" && (own ? <p>{t("movement.own")}</p> : steps.length === 0 && <p>{t("movement.waits")}</p>)}
      {steps.length > 0 && (
        <div className="button-row">
          {steps.map((step) =>
            step === "prepare" ? null : (
              <LinkButton key={step} href={pageOf(step, id)} variant={step === "release" ? "primary" : "secondary"}>
                {t(`movement.${step}`)}
              </LinkButton>
            ),
          )}
        </div>
      )}
    </div>
  );
}
