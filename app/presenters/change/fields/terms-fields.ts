import type { PlanBook } from "~/domain/ledger/book";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { TierInput } from "~/domain/subsidy/types";
import { printShare } from "~/forms/program/builder/share-text";
import { day, type FieldsGiven, type FieldWords, rowCount, tierFields } from "./field-words";
import type { RequestField, RequestFields, RequestGroup } from "./request-field";

const tierKnown = (tier: TierInput | undefined): { by: string; value: string } => {
  if (!tier) return { by: "", value: "" };
  if ("share" in tier) return { by: "share", value: printShare(tier.share) };
  return "fen" in tier
    ? { by: "fen", value: fenToYuanString(tier.fen) }
    : { by: "fenPerM2", value: fenToYuanString(tier.fenPerM2) };
};

/** First day, tiers and caps. */
export const changedTermsFields = (words: FieldWords, { book, search }: FieldsGiven<PlanBook>): RequestFields => {
  const { t, f, typed } = words;
  const { terms } = book.input;
  const list = "proposal.terms.tiers";
  const tiers = Array.from({ length: rowCount(search, list, terms.tiers.length) }, (_, i): RequestGroup => {
    const tier = terms.tiers[i];
    const known = { months: tier?.months.toString(), ...tierKnown(tier) };
    return {
      legend: t("fields.tier", { number: f.number(i + 1) }),
      fields: tierFields(words, `${list}[${i}]`, known),
    };
  });
  const cap = (name: "rateCapFen" | "monthlyCapFen" | "annualCapFen" | "totalCapFen"): RequestField => {
    const known = terms[name];
    return {
      type: "money",
      name: `proposal.terms.${name}`,
      label: t(`effect:detail.${name}`),
      value: typed(`proposal.terms.${name}`, typeof known === "number" ? fenToYuanString(known) : ""),
    };
  };
  const { areaCapM2, rentShareCap } = terms;
  return {
    ways: [],
    hidden: {},
    groups: [
      { legend: null, fields: [day(words, "proposal.terms.start", t("fields.start"), terms.start)] },
      ...tiers,
      {
        legend: t("fields.caps"),
        fields: [
          {
            type: "area",
            name: "proposal.terms.areaCapM2",
            label: t("effect:detail.areaCapM2"),
            value: typed("proposal.terms.areaCapM2", areaCapM2 ?? ""),
          },
          cap("rateCapFen"),
          {
            type: "text",
            name: "proposal.terms.rentShareCap",
            label: t("effect:detail.rentShareCap"),
            hint: t("fields.tierBy.share"),
            value: typed("proposal.terms.rentShareCap", rentShareCap ? printShare(rentShareCap) : ""),
          },
          cap("monthlyCapFen"),
          cap("annualCapFen"),
          cap("totalCapFen"),
          {
            ...day(words, "proposal.terms.until", t("fields.until"), terms.until ?? ""),
            hint: t("fields.untilHint"),
          },
        ],
      },
    ],
  };
};
