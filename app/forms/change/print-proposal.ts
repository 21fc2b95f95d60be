import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { ChangedTerms, ChangeProposal } from "~/domain/change/proposal";
import type { AwardEvent, LeaseRowInput, TierAmount } from "~/domain/subsidy/types";
import { printShare } from "~/forms/program/builder/share-text";

type Field = readonly [name: string, value: string];

const yuan = (fen: number | null | undefined): string => (typeof fen === "number" ? fenToYuanString(fen) : "");

const amount = (name: string, given: TierAmount): Field[] => {
  const [by, value] =
    "share" in given
      ? ["share", printShare(given.share)]
      : "fen" in given
        ? ["fen", yuan(given.fen)]
        : ["fenPerM2", yuan(given.fenPerM2)];
  return [
    [`${name}.by`, by],
    [`${name}.value`, value],
  ];
};

const lease = (rows: readonly LeaseRowInput[]): Field[] =>
  rows.flatMap(({ from, areaM2, rentFenPerM2Month }, i): Field[] => [
    [`lease[${i}].from`, from],
    [`lease[${i}].areaM2`, areaM2],
    [`lease[${i}].rent`, yuan(rentFenPerM2Month)],
  ]);

const terms = ({ start, tiers, areaCapM2, rentShareCap, until, ...caps }: ChangedTerms): Field[] => [
  ["terms.start", start],
  ...tiers.flatMap((tier, i): Field[] => [
    [`terms.tiers[${i}].months`, String(tier.months)],
    ...amount(`terms.tiers[${i}].amount`, tier),
  ]),
  ["terms.areaCapM2", areaCapM2 ?? ""],
  ["terms.rentShareCap", rentShareCap ? printShare(rentShareCap) : ""],
  ...(["rateCapFen", "monthlyCapFen", "annualCapFen", "totalCapFen"] as const).map((name): Field => [
    `terms.${name}`,
    yuan(caps[name]),
  ]),
  ["terms.until", until ?? ""],
];

const event = (name: string, given: AwardEvent): Field[] => {
  const type: Field = [`${name}.type`, given.type];
  switch (given.type) {
    case "suspend":
      return [type, [`${name}.from`, given.from], [`${name}.to`, given.to]];
    case "resume":
    case "terminate":
      return [type, [`${name}.on`, given.on]];
    case "extend":
      return [type, [`${name}.months`, String(given.months)], ...amount(`${name}.amount`, given)];
  }
};

const fieldsOf = (proposal: ChangeProposal): Field[] => {
  switch (proposal.kind) {
    case "suspend":
      return [
        ["from", proposal.from],
        ["to", proposal.to],
      ];
    case "resume":
    case "endEarly":
    case "terminate":
      return [["on", proposal.on]];
    case "extend":
      return [["months", String(proposal.months)], ...(proposal.amount ? amount("amount", proposal.amount) : [])];
    case "rent":
      return lease(proposal.lease);
    case "unit":
      return proposal.unitId === null
        ? [["to", "lease"], ...lease(proposal.lease), ["leaseEnd", proposal.leaseEnd ?? ""]]
        : [
            ["to", "unit"],
            ["unitId", proposal.unitId],
            ["from", proposal.from],
          ];
    case "terms":
      return terms(proposal.terms);
    case "months":
      return (["strike", "restore"] as const).flatMap((part) => proposal[part].map((month): Field => [part, month]));
    case "ceiling":
      return proposal.ceilings.flatMap(({ year, fen }, i): Field[] => [
        [`ceilings[${i}].year`, String(year)],
        [`ceilings[${i}].fen`, yuan(fen)],
      ]);
    case "replace":
      return [
        ...proposal.annuls.map((number): Field => ["annuls", String(number)]),
        ...proposal.events.flatMap((each, i) => event(`events[${i}]`, each)),
        ...proposal.grants.flatMap(({ month, fen }, i): Field[] => [
          [`grants[${i}].month`, month],
          [`grants[${i}].fen`, yuan(fen)],
        ]),
      ];
  }
};

/** A proposal as the query of a page in which it was typed: `typedProposal` reads it back. */
export const printProposal = (proposal: ChangeProposal): URLSearchParams =>
  new URLSearchParams(fieldsOf(proposal).map(([name, value]) => [`proposal.${name}`, value]));
