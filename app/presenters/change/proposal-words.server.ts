import type { ChangedTerms, ChangeProposal } from "~/domain/change/proposal";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { MonthFen } from "~/domain/ledger/types";
import type { AwardEvent, LeaseRowInput, TierAmount } from "~/domain/subsidy/types";
import type { TierRef } from "~/domain/subsidy/tier-schedule";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { tierWords } from "~/ui/award/line-words";

/** What a change asks for: as a heading, and what else it says, by term. */
export interface ProposalWords {
  readonly title: string;
  readonly details: readonly { readonly term: string; readonly value: string }[];
}

const tierOf = (amount: TierAmount): TierRef => {
  const [kind, value] =
    "share" in amount
      ? (["share", amount.share] as const)
      : "fen" in amount
        ? (["fen", amount.fen] as const)
        : (["fenPerM2", amount.fenPerM2] as const);
  return { index: 0, path: "", kind, value };
};

const capNames = ["rateCapFen", "monthlyCapFen", "annualCapFen", "totalCapFen"] as const;

const wordsIn = (locale: Locale) => {
  const t = createT(locale, "effect");
  const f = formats(locale);
  const tier = (amount: TierAmount) => tierWords(tierOf(amount), createT(locale, "award"), f);
  const last = (on: string) => f.date(addDays(on, -1));
  const months = (all: readonly Month[]) => f.list(all.map((month) => f.month(month)));

  const lease = (rows: readonly LeaseRowInput[]) => ({
    term: t("detail.lease"),
    value: rows
      .map(({ from, areaM2, rentFenPerM2Month }) =>
        t("detail.leaseRow", { from: f.date(from), area: f.area(areaM2), rent: f.money(rentFenPerM2Month) }),
      )
      .join(t("common:marks.next")),
  });

  const terms = ({ start, tiers, areaCapM2, rentShareCap, until, ...caps }: ChangedTerms) => [
    { term: t("detail.start"), value: f.date(start) },
    {
      term: t("detail.tiers"),
      value: tiers
        .map((each) => t("detail.tier", { months: f.months(each.months), tier: tier(each) }))
        .join(t("common:marks.next")),
    },
    ...(areaCapM2 ? [{ term: t("detail.areaCapM2"), value: f.area(areaCapM2) }] : []),
    ...(rentShareCap ? [{ term: t("detail.rentShareCap"), value: f.percent(rentShareCap) }] : []),
    ...capNames.flatMap((name) => {
      const fen = caps[name];
      return fen === null || fen === undefined ? [] : [{ term: t(`detail.${name}`), value: f.money(fen) }];
    }),
    ...(until ? [{ term: t("detail.until"), value: last(until) }] : []),
  ];

  const event = (given: AwardEvent): string => {
    switch (given.type) {
      case "suspend":
        return t("proposal.suspend", { from: f.date(given.from), to: last(given.to) });
      case "resume":
        return t("proposal.resume", { date: f.date(given.on) });
      case "extend":
        return t("proposal.extendAt", { months: f.months(given.months), tier: tier(given) });
      case "terminate":
        return t("proposal.endEarly", { date: last(given.on) });
    }
  };
  const grant = ({ month, fen }: MonthFen) => t("detail.grant", { month: f.month(month), amount: f.money(fen) });
  return { t, f, tier, last, months, lease, terms, event, grant };
};

/** An event that was decided, or is to be, in words. */
export const awardEventTitle = (event: AwardEvent, locale: Locale): string => wordsIn(locale).event(event);

/** A grant of a month in words. */
export const grantTitle = (grant: MonthFen, locale: Locale): string => wordsIn(locale).grant(grant);

/** A proposal in words. `unit` names the unit that it moves to; `decisions` what it annuls, by number from 1. */
export function proposalWords(
  proposal: ChangeProposal,
  locale: Locale,
  {
    unit = null,
    decisions = [],
  }: { readonly unit?: string | null; readonly decisions?: readonly (string | undefined)[] } = {},
): ProposalWords {
  const { t, f, tier, last, months, lease, terms, event, grant } = wordsIn(locale);
  const only = (title: string): ProposalWords => ({ title, details: [] });
  switch (proposal.kind) {
    case "suspend":
      return only(event({ type: "suspend", from: proposal.from, to: proposal.to }));
    case "resume":
      return only(event({ type: "resume", on: proposal.on }));
    case "extend": {
      const length = f.months(proposal.months);
      const { amount } = proposal;
      return only(
        amount
          ? t("proposal.extendAt", { months: length, tier: tier(amount) })
          : t("proposal.extend", { months: length }),
      );
    }
    case "endEarly":
    case "terminate":
      return only(t(`proposal.${proposal.kind}`, { date: last(proposal.on) }));
    case "rent":
      return { title: t("proposal.rent"), details: [lease(proposal.lease)] };
    case "unit": {
      if (proposal.unitId !== null)
        return only(t("proposal.unit", { unit: unit ?? t("also.unit"), date: f.date(proposal.from) }));
      const end = proposal.leaseEnd === null ? t("detail.leaseOpen") : last(proposal.leaseEnd);
      return {
        title: t("proposal.lease"),
        details: [lease(proposal.lease), { term: t("detail.leaseEnd"), value: end }],
      };
    }
    case "terms":
      return { title: t("proposal.terms"), details: terms(proposal.terms) };
    case "months": {
      const parts = (["strike", "restore"] as const).flatMap((part) =>
        proposal[part].length > 0 ? [t(`proposal.${part}`, { months: months(proposal[part]) })] : [],
      );
      return only(parts.join(t("common:marks.next")));
    }
    case "ceiling":
      return {
        title: t("proposal.ceiling"),
        details: proposal.ceilings.map(({ year, fen }) => ({
          term: t("detail.ceiling", { year }),
          value: f.money(fen),
        })),
      };
    case "replace": {
      const instead = [...proposal.events.map(event), ...proposal.grants.map(grant)];
      const annulled = proposal.annuls.map((number) => decisions[number - 1] ?? f.number(number));
      if (instead.length === 0) return only(t("proposal.annul", { decisions: f.list(annulled) }));
      return {
        title: t("proposal.replace"),
        details: [
          { term: t("detail.annuls"), value: annulled.join(t("common:marks.next")) },
          { term: t("detail.instead"), value: instead.join(t("common:marks.next")) },
        ],
      };
    }
  }
}
