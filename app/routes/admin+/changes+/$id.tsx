import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { changeCasePage } from "~/presenters/change/case/case-page.server";
import { changeHeading } from "~/presenters/change/case/change-head.server";
import { changePath, heldStep } from "~/presenters/review/held-step.server";
import { OpenChange } from "~/ui/change/case/case-page";
import { ChangeDone } from "~/ui/change/case/change-done";
import { changeStateBadge } from "~/ui/change/case/state-badge";
import { formState } from "~/ui/patterns/form-state";
import { useListHref } from "~/ui/patterns/left-lists";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { CaseClosed } from "~/ui/review/interest";
import { titleOf } from "~/ui/title";
import { onChangeCase } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeCase("award.read"), async ({ ctx, url, subject, locale }) => {
  const { change, access, tied } = subject;
  const { id } = change;
  const held = access === "undeclared" ? await heldStep(ctx, url.searchParams.get("held"), changePath(id)) : null;
  const heading = changeHeading(change, locale);
  return {
    title: `${heading.reference} ${heading.company}`,
    heading,
    access,
    tied,
    page: access === "open" ? await changeCasePage(ctx, change, locale) : null,
    held: held?.id ?? null,
    discarded: access === "conflict" && url.searchParams.get("notice") === "discarded",
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Change() {
  const { heading, access, tied, page, held, discarded } = useLoaderData<typeof loader>();
  const t = useT("handling");
  const list = useListHref("changes");
  const { id, reference, kind, state, company, program } = heading;
  return (
    <div className="stack">
      <PageHeader
        breadcrumbs={[{ label: t("list.title"), href: list }]}
        eyebrow={reference}
        title={kind}
        badge={changeStateBadge(t, state)}
        lead={t("lead", { company, program })}
      />
      <ChangeDone />
      {discarded ? <Callout live>{t("review:interest.discarded")}</Callout> : null}
      {page ? (
        <OpenChange page={page} />
      ) : (
        <CaseClosed
          action={pathTo("/admin/changes/:id/interest", { id })}
          tied={tied}
          held={held}
          asked={access === "undeclared" || tied}
          form={formState(undefined)}
        />
      )}
    </div>
  );
}
