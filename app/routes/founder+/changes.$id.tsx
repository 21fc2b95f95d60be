import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { changePage } from "~/presenters/change/change-page.server";
import { changeBadge } from "~/ui/change/change-badge";
import { ChangeFrame } from "~/ui/change/change-frame";
import { FounderChange } from "~/ui/change/change-page";
import { Done, Refused } from "~/ui/patterns/outcome";
import { titleOf } from "~/ui/title";
import { onCompanyChange } from "./_shared/own-change.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyChange("award.read"), ({ actor, locale, subject }) =>
  changePage(subject, ownSide(actor), locale),
);

export default function Change() {
  const t = useT("request");
  const words = useT("change");
  const page = useLoaderData<typeof loader>();
  return (
    <ChangeFrame
      heading={words(`kind.${page.kind}`)}
      lead={t("award:of", { program: page.program, company: page.company })}
      badge={changeBadge(words, page.label)}
      page={page}
    >
      <FounderChange page={page}>
        <Refused reasons={["wrongState"]} />
        <Done
          texts={{
            request: t("done.request"),
            answer: t("done.answer"),
            answerHearing: t("done.answerHearing"),
            withdrawRequest: t("done.withdrawRequest"),
            kept: t("done.kept"),
            nothingKept: t("done.nothingKept"),
          }}
        />
      </FounderChange>
    </ChangeFrame>
  );
}
