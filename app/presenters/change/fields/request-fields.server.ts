import { type Month, monthOf } from "~/domain/kernel/time/month";
import type { PlanBook } from "~/domain/ledger/book";
import { formats } from "~/i18n/format";
import { createT } from "~/i18n/t.server";
import { amountFields, day, type FieldsGiven, type FieldWords, onlyFields } from "./field-words";
import { ceilingsFields } from "./ceiling-fields.server";
import { leaseGroups, unitFields } from "./lease-fields";
import { monthFields } from "./month-fields";
import { replaceFields } from "./replace-fields.server";
import type { RequestField, RequestFields } from "./request-field";
import { changedTermsFields } from "./terms-fields";

const monthsOver = ({ book, today }: FieldsGiven<PlanBook>): Month[] =>
  [...book.plan.lines.keys()].filter((month) => month < monthOf(today));

/** The form of a kind of change of an award, with what was typed into it, else what is known. */
export function requestFields({ book, ...given }: FieldsGiven): RequestFields {
  const words: FieldWords = {
    t: createT(given.locale, "request"),
    f: formats(given.locale),
    typed: (name, known = "") => given.search.get(name) ?? known,
  };
  return book.kind === "plan" ? planFields(words, { ...given, book }) : ceilingsFields(words, { ...given, book });
}

function planFields(words: FieldWords, given: FieldsGiven<PlanBook>): RequestFields {
  const { t } = words;
  switch (given.kind) {
    case "suspend":
      return onlyFields(day(words, "proposal.from", t("fields.pauseFrom")), {
        ...day(words, "proposal.to", t("fields.pauseTo")),
        hint: t("fields.pauseToHint"),
      });
    case "resume":
      return onlyFields(day(words, "proposal.on", t("fields.resumeOn")));
    case "extend": {
      const official = given.origin === "official";
      const months: RequestField = {
        type: "whole",
        name: "proposal.months",
        label: t("fields.months"),
        hint: t(official ? "fields.extendOwnHint" : "fields.extendHint"),
        value: words.typed("proposal.months"),
      };
      return onlyFields(months, ...(official ? amountFields(words, "proposal") : []));
    }
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
      return monthFields(words, given, monthsOver(given));
    case "replace":
      return replaceFields(words, given);
    case "ceiling":
      return onlyFields();
  }
}
