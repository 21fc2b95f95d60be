import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { looseText } from "~/domain/kernel/loose-text";
import { confirmForm } from "~/forms/program/new-program";
import { useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { createT } from "~/i18n/t.server";
import { beginDraftVersion } from "~/use-cases/program/begin-draft-version.server";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onProgramTo } from "./_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onProgramTo("program.edit"), ({ subject, locale }) => {
  const t = createT(locale, "program");
  const { id, versions } = subject;
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  const source = versions.find(({ publishedAt }) => publishedAt !== null);
  const number = draft?.number ?? (source?.number ?? 0) + 1;
  return {
    id,
    number,
    draftId: draft?.id ?? null,
    from: source?.number ?? null,
    program: looseText((source ?? draft)?.name, locale) || t("unnamed"),
    title: t("draft.title", { number }),
  };
});

export const action = formAction(onProgramTo("program.edit"), confirmForm, async ({ ctx, subject }) =>
  redirect(pathTo("/admin/versions/:id", { id: await beginDraftVersion(ctx, subject.id) }), 303),
);

export default function BeginDraft() {
  const t = useT("program");
  const list = useListHref("programs");
  const { id, number, draftId, from, program, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() !== undefined;
  const crumbs = [
    { label: t("title"), href: list },
    { label: program, href: pathTo("/admin/programs/:id", { id }) },
  ];
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={crumbs} />
      {draftId ? (
        <Callout tone={refused ? "danger" : "info"} live={refused} title={t("draft.exists", { number })}>
          <p>
            <a href={pathTo("/admin/versions/:id", { id: draftId })}>{t("draft.goOn")}</a>
          </p>
        </Callout>
      ) : (
        <ConfirmPanel
          title={t("draft.panel")}
          effects={[
            { term: t("draft.from"), value: t("draft.fromValue", { number: from ?? 0 }) },
            { term: t("draft.seen"), value: t("draft.seenValue") },
            { term: t("draft.cases"), value: t("draft.casesValue") },
          ]}
          confirm={t("draft.confirm")}
          hidden={{}}
          cancelHref={pathTo("/admin/programs/:id", { id })}
        />
      )}
    </div>
  );
}
