import { pathTo } from "~/addresses/path-to";
import { officialsOf } from "~/data/access/officials.server";
import { companyContacts } from "~/data/company/contacts.server";
import type { Tx } from "~/data/kernel/db.server";
import type { MonthAward } from "~/data/month/month-award.server";
import { operatorContacts } from "~/data/month/operator-contacts.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Month } from "~/domain/kernel/time/month";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

/** What whoever reports the months of an award is told of them. */
export type MonthMail = "refused" | "takenBack" | "missed" | "lapsed" | "lateAllowed";

interface About extends Pick<
  MonthAward,
  "id" | "reference" | "companyId" | "companyName" | "zoneId" | "siteId" | "content"
> {
  readonly awardId: string;
  readonly period: { readonly first: Month; readonly last: Month };
}

type When = RequestContext & { readonly today: string };

const words = (locale: Locale, key: MonthMail | "missedEnds", about: About, link: string) => {
  const t = createT(locale, "month");
  const f = formats(locale);
  const { first, last } = about.period;
  const months = first === last ? f.month(first) : t("range", { from: f.month(first), to: f.month(last) });
  const values = {
    months,
    award: about.reference,
    company: about.companyName,
    program: inLanguage(about.content.name, locale),
  };
  return {
    subject: t(`mail.${key}.subject`, values),
    text: [t(`mail.${key}.text`, values), portalLink(link), t("common:mail.signature")].join("\n\n"),
  };
};

/** Queues the mail for the side that reports: the company's people, or those of the operator of the site. What was said is read on the page. */
export async function tellOfMonths(tx: Tx, ctx: When, found: About, kind: MonthMail): Promise<void> {
  const byOperator = found.content.report.by === "operator" && found.siteId !== null;
  const reporters =
    byOperator && found.siteId !== null
      ? await operatorContacts(tx, found.siteId, ctx.today)
      : await companyContacts(tx, found.companyId, ctx.today);
  const link = pathTo(byOperator ? "/operator/awards/:id/months" : "/founder/awards/:id/months", { id: found.awardId });
  await tell<`month.${MonthMail}`>(tx, ctx, `month.${kind}`, { reporters }, (locale) =>
    words(locale, kind, found, link),
  );
}

/** Queues the mail for the reviewers of the zone, who may propose a termination: as many claims were missed as the version ends with. */
export async function tellOfMissedClaims(tx: Tx, ctx: When, found: About): Promise<void> {
  const reviewers = await officialsOf(tx, ["reviewer"], found.zoneId);
  const link = pathTo("/admin/awards/:id/changes/new", { id: found.awardId });
  await tell<"month.missedEnds">(tx, ctx, "month.missedEnds", { reviewers }, (locale) =>
    words(locale, "missedEnds", found, link),
  );
}
