import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { changeVersionForm } from "~/forms/change/request";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changePage } from "~/presenters/change/change-page.server";
import { ChangeFrame } from "~/ui/change/change-frame";
import { ChangeRefused } from "~/ui/change/change-refused";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { titleOf } from "~/ui/title";
import { withdrawRequest } from "~/use-cases/change/withdraw-request.server";
import { onCompanyChange } from "./_shared/own-change.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyChange("award.requestChange"), async ({ actor, locale, subject }) => {
  const page = await changePage(subject, ownSide(actor), locale);
  // Also after a post that came late: the matter has moved on, and nothing was withdrawn.
  if (!page.mayWithdraw) return redirect(pathTo("/founder/changes/:id", { id: page.id }, { refused: "wrongState" }));
  return { ...page, title: createT(locale, "request")("page.withdraw") };
});

export const action = formAction(
  onCompanyChange("award.requestChange"),
  changeVersionForm,
  async ({ ctx, subject: { id } }, { version }) => {
    await withdrawRequest(ctx, { changeId: id, version });
    return redirect(pathTo("/founder/changes/:id", { id }, { notice: "withdrawRequest" }), 303);
  },
);

export default function Withdrawal() {
  const t = useT("request");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ChangeFrame heading={t("page.withdraw")} page={page} within>
      <ChangeRefused answer={answer} />
      <ConfirmPanel
        title={page.words.title}
        effects={[{ term: t("page.withdraw"), value: t("page.withdrawLead") }]}
        confirm={t("page.withdraw")}
        hidden={{ version: page.version }}
        cancelHref={pathTo("/founder/changes/:id", { id: page.id })}
        danger
      />
    </ChangeFrame>
  );
}
