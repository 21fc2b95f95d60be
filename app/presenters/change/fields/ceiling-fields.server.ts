import { fenToYuanString } from "~/domain/kernel/money/fen";
import { monthOf } from "~/domain/kernel/time/month";
import type { CeilingsBook } from "~/domain/ledger/book";
import { knownCeilings } from "~/domain/ledger/known-ceilings";
import { grantTitle } from "../proposal-words.server";
import { day, type FieldsGiven, type FieldWords, onlyFields, rowCount } from "./field-words";
import { monthFields } from "./month-fields";
import type { RequestField, RequestFields, RequestGroup } from "./request-field";

type Given = FieldsGiven<CeilingsBook>;

/** The ceilings by year, those that are known first. */
const ceilingGroups = ({ t, f, typed }: FieldWords, { book, search }: Given): RequestGroup[] => {
  const list = "proposal.ceilings";
  const known = knownCeilings(book);
  return Array.from({ length: rowCount(search, list, known.length) }, (_, i) => {
    const row = known[i];
    const name = `${list}[${i}]`;
    const fields: RequestField[] = [
      {
        type: "whole",
        name: `${name}.year`,
        label: t("fields.year"),
        value: typed(`${name}.year`, row ? String(row.year) : ""),
      },
      {
        type: "money",
        name: `${name}.fen`,
        label: t("fields.ceiling"),
        value: typed(`${name}.fen`, row ? fenToYuanString(row.fen) : ""),
        ...(row && row.grantedFen > 0 && { hint: t("fields.grantedOf", { amount: f.money(row.grantedFen) }) }),
      },
    ];
    return { legend: t("fields.ceilingRow", { number: f.number(i + 1) }), fields };
  });
};

/** Grants that are to count no more, and one in their place. */
const replaceFields = ({ t, typed }: FieldWords, { book, search, locale }: Given): RequestFields => {
  const grant = "proposal.grants[0]";
  return onlyFields(
    {
      type: "checks",
      name: "proposal.annuls",
      label: t("fields.annuls"),
      values: search.getAll("proposal.annuls"),
      options: book.grants.flatMap((each, i) =>
        each.counts ? [{ value: String(i + 1), label: grantTitle(each, locale) }] : [],
      ),
    },
    {
      type: "text",
      name: `${grant}.month`,
      label: t("fields.grantMonth"),
      hint: t("fields.grantMonthHint"),
      value: typed(`${grant}.month`),
    },
    { type: "money", name: `${grant}.fen`, label: t("fields.grantFen"), value: typed(`${grant}.fen`) },
  );
};

/** The months that something was granted of and that are over. */
const monthsOf = ({ book: { grants }, today }: Given) =>
  new Set(grants.flatMap(({ month, counts }) => (counts && month < monthOf(today) ? [month] : [])));

/** The form of a kind of change of an award with ceilings; without fields where there is no such change. */
export const ceilingsFields = (words: FieldWords, given: Given): RequestFields => {
  const { t } = words;
  switch (given.kind) {
    case "endEarly":
    case "terminate":
      return onlyFields({ ...day(words, "proposal.on", t("fields.endOn")), hint: t("fields.endOnCeilings") });
    case "ceiling":
      return { ways: [], hidden: {}, groups: ceilingGroups(words, given) };
    case "months":
      return monthFields(words, given, [...monthsOf(given)]);
    case "replace":
      return replaceFields(words, given);
    case "suspend":
    case "resume":
    case "extend":
    case "rent":
    case "unit":
    case "terms":
      return onlyFields();
  }
};
