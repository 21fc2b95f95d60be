import { addDays } from "~/domain/kernel/time/civil-date";
import type { BenefitTerms } from "./benefit";
import type { ProgramContent } from "../draft/content";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Phrase, Term } from "./phrase";
import { termsCases } from "./terms-for";
import { questionsIn } from "../form/visible-questions";

/** What a program pays: for the answer `when` (null: for everyone), as phrases in the order to read them. */
export interface BenefitSummary {
  readonly when: LocalizedText | null;
  readonly phrases: readonly Phrase[];
}

const money = (fen: number): Term => ({ kind: "money", fen });
const share = (of: string): Term => ({ kind: "share", share: of });
const area = (m2: string): Term => ({ kind: "area", m2 });
const months = (value: number): Term => ({ kind: "number", value, unit: "months" });

/** "100 % of the rent for 12 months", then "then 70 % of the rent for 12 months". */
const tierPhrases = ({ tiers }: BenefitTerms): Phrase[] =>
  tiers.map((tier, i) => {
    const place = i === 0 ? "first" : "then";
    const lasting = { months: months(tier.months) };
    if ("share" in tier)
      return { key: `criteria:benefit.${place}.share`, terms: { ...lasting, share: share(tier.share) } };
    if ("fenPerM2" in tier)
      return { key: `criteria:benefit.${place}.perM2`, terms: { ...lasting, rate: money(tier.fenPerM2) } };
    return { key: `criteria:benefit.${place}.fixed`, terms: { ...lasting, amount: money(tier.fen) } };
  });

const bandPhrases = ({ areaBands }: BenefitTerms): Phrase[] =>
  (areaBands ?? []).map((band, i, bands) => {
    const terms = { share: share(band.share), to: area(band.upToM2) };
    const below = bands[i - 1];
    return below
      ? { key: "criteria:benefit.band.next", terms: { ...terms, from: area(below.upToM2) } }
      : { key: "criteria:benefit.band.first", terms };
  });

const limit = <T>(key: string, value: T | null | undefined, term: (value: T) => Term): Phrase[] =>
  value === null || value === undefined ? [] : [{ key: `criteria:benefit.${key}`, terms: { limit: term(value) } }];

const limitPhrases = (terms: BenefitTerms): Phrase[] => [
  ...limit("areaCap", terms.areaCapM2, area),
  ...limit("rateCap", terms.rateCapFen, money),
  ...limit("rentShareCap", terms.rentShareCap, share),
  ...limit("monthlyCap", terms.monthlyCapFen, money),
  ...limit(`annualCap.${terms.capYear}`, terms.annualCapFen, money),
  ...limit("totalCap", terms.totalCapFen, money),
  ...limit("until", terms.until, (until) => ({ kind: "date", date: addDays(until, -1) })),
];

/** What the program pays for space, in plain words to be. `content.otherBenefits` says what it gives beside. */
export const benefitSummary = (content: Pick<ProgramContent, "benefit" | "settlement" | "steps">): BenefitSummary[] => {
  const { benefit, settlement } = content;
  if (benefit === null) return [];
  const deciding = benefit.kind === "byAnswer" && questionsIn(content).find(({ key }) => key === benefit.question);
  const options = deciding && deciding.kind === "choice" ? deciding.options : [];
  return termsCases(benefit).map(({ answer, terms }) => ({
    when: options.find(({ value }) => value === answer)?.label ?? null,
    phrases: [
      ...tierPhrases(terms),
      ...bandPhrases(terms),
      ...limitPhrases(terms),
      { key: `program:terms.settlement.${settlement}`, terms: {} },
    ],
  }));
};
