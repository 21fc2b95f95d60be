import type { PlanBook } from "~/domain/ledger/book";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { LeaseRowInput } from "~/domain/subsidy/types";
import { day, type FieldsGiven, type FieldWords, rowCount } from "./field-words";
import type { RequestFields, RequestGroup } from "./request-field";

/** The rows of a lease, those that are known first. */
export const leaseGroups = (
  words: FieldWords,
  { search }: FieldsGiven<PlanBook>,
  known: readonly LeaseRowInput[],
): RequestGroup[] => {
  const { t, f, typed } = words;
  const list = "proposal.lease";
  return Array.from({ length: rowCount(search, list, known.length) }, (_, i) => {
    const row = known[i];
    const name = `${list}[${i}]`;
    return {
      legend: t("fields.leaseRow", { number: f.number(i + 1) }),
      fields: [
        day(words, `${name}.from`, t("fields.leaseFrom"), row?.from),
        {
          type: "area",
          name: `${name}.areaM2`,
          label: t("fields.area"),
          value: typed(`${name}.areaM2`, row?.areaM2),
        },
        {
          type: "money",
          name: `${name}.rent`,
          label: t("fields.rent"),
          value: typed(`${name}.rent`, row && fenToYuanString(row.rentFenPerM2Month)),
        },
      ],
    };
  });
};

/** Another unit, or a lease of its own. */
export const unitFields = (words: FieldWords, given: FieldsGiven<PlanBook>): RequestFields => {
  const { t, typed } = words;
  const lease = typed("proposal.to", "unit") === "lease";
  const ways = (["unit", "lease"] as const).map((to) => ({
    label: t(`fields.to.${to}`),
    query: `proposal.to=${to}`,
    current: (to === "lease") === lease,
  }));
  const { input } = given.book;
  if (!lease)
    return {
      ways,
      hidden: { "proposal.to": "unit" },
      groups: [
        {
          legend: null,
          fields: [
            {
              type: "select",
              name: "proposal.unitId",
              label: t("fields.unit"),
              value: typed("proposal.unitId"),
              options: given.units,
            },
            day(words, "proposal.from", t("fields.moveOn")),
          ],
        },
      ],
    };
  return {
    ways,
    hidden: { "proposal.to": "lease" },
    groups: [
      ...leaseGroups(words, given, input.lease),
      {
        legend: null,
        fields: [
          {
            ...day(words, "proposal.leaseEnd", t("fields.leaseEnd"), input.leaseEnd ?? ""),
            hint: t("fields.leaseEndHint"),
          },
        ],
      },
    ],
  };
};
