import { monthOf } from "~/domain/kernel/time/month";
import { formats } from "~/i18n/format";
import { createT } from "~/i18n/t.server";
import { day, type FieldsGiven, type FieldWords, onlyFields } from "./field-words";
import { leaseGroups, unitFields } from "./lease-fields";
import { replaceFields } from "./replace-fields.server";
import type { RequestField, RequestFields } from "./request-field";
import { changedTermsFields } from "./terms-fields";

const monthFields = ({ t, f }: FieldWords, { book, search, today }: FieldsGiven): RequestFields => {
  const over = [...book.plan.lines.keys()].filter((month) => month < monthOf(today)).toSorted();
  const lapsed = [...book.lapsed].toSorted();
  const checks = (name: string, label: string, months: readonly string[]): RequestField => ({
    type: "checks",
    name,
    label,
    values: search.getAll(name),
    options: months.map((value) => ({ value, label: f.month(value) })),
  });
  return onlyFields(
    ...(lapsed.length > 0 ? [checks("proposal.restore", t("fields.restore"), lapsed)] : []),
    checks(
      "proposal.strike",
      t("fields.strike"),
      over.filter((month) => !book.lapsed.has(month)),
    ),
  );
};

/** The form of a kind of change of an award with a plan, with what was typed into it, else what is known. */
export function requestFields(given: FieldsGiven): RequestFields {
  const t = createT(given.locale, "request");
  const words: FieldWords = {
    t,
    f: formats(given.locale),
    typed: (name, known = "") => given.search.get(name) ?? known,
  };
  switch (given.kind) {
    case "suspend":
      return onlyFields(day(words, "proposal.from", t("fields.pauseFrom")), {
        ...day(words, "proposal.to", t("fields.pauseTo")),
        hint: t("fields.pauseToHint"),
      });
    case "resume":
      return onlyFields(day(words, "proposal.on", t("fields.resumeOn")));
    case "extend":
      return onlyFields({
        type: "whole",
        name: "proposal.months",
        label: t("fields.months"),
        hint: t("fields.extendHint"),
        value: words.typed("proposal.months"),
      });
    case "endEarly":
    case "terminate":
      return onlyFields({ ...day(words, "proposal.on", t("fields.endOn")), hint: t("fields.endOnHint") });
    case "rent":
      return { ways: [], hidden: {}, groups: leaseGroups(words, given, given.book.input.lease) };
    case "unit":
      return unitFields(words, given);
    case "terms":
      return changedTermsFields(words, given);
    case "months":
      return monthFields(words, given);
    case "replace":
      return replaceFields(words, given);
    case "ceiling":
      return onlyFields();
  }
}
