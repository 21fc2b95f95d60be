import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Book } from "~/domain/ledger/book";
import type { Formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import type { T } from "~/i18n/types";
import type { RequestOption, RequestField, RequestFields } from "./request-field";

/** What the form of a change is made for. */
export interface FieldsGiven<Of extends Book = Book> {
  readonly kind: ChangeKind;
  /** From which side the change comes. */
  readonly origin: ChangeOrigin;
  readonly book: Of;
  readonly search: URLSearchParams;
  readonly units: readonly RequestOption[];
  readonly today: CivilDate;
  readonly locale: Locale;
}

export interface FieldWords {
  readonly t: T<"request">;
  readonly f: Formats;
  /** What stands in a field: what was typed, else what is known. */
  readonly typed: (name: string, known?: string) => string;
}

export const onlyFields = (...fields: RequestField[]): RequestFields => ({
  ways: [],
  hidden: {},
  groups: [{ legend: null, fields }],
});

export const day = ({ typed }: FieldWords, name: string, label: string, known = ""): RequestField => ({
  type: "date",
  name,
  label,
  value: typed(name, known),
});

/** How a month of a tier is said: a part of the rent, an amount by area, or an amount. */
export const tierFields = (
  { t, typed }: FieldWords,
  name: string,
  known: { readonly months?: string; readonly by?: string; readonly value?: string } = {},
): RequestField[] => [
  { type: "whole", name: `${name}.months`, label: t("fields.months"), value: typed(`${name}.months`, known.months) },
  ...amountFields({ t, typed }, name, known),
];

/** The amount of a month alone. */
export const amountFields = (
  { t, typed }: Pick<FieldWords, "t" | "typed">,
  name: string,
  known: { readonly by?: string; readonly value?: string } = {},
): RequestField[] => [
  {
    type: "select",
    name: `${name}.amount.by`,
    label: t("fields.tierKind"),
    value: typed(`${name}.amount.by`, known.by),
    options: (["share", "fenPerM2", "fen"] as const).map((value) => ({ value, label: t(`fields.tierBy.${value}`) })),
  },
  {
    type: "text",
    name: `${name}.amount.value`,
    label: t("fields.tierValue"),
    value: typed(`${name}.amount.value`, known.value),
  },
];

/** How many rows of a list there are: those known and typed, and an empty one. */
export const rowCount = (search: URLSearchParams, list: string, known: number): number => {
  const typed = [...search.keys()].flatMap((name) => {
    const [, row] = name.startsWith(`${list}[`) ? (/^\[(\d{1,2})\]/.exec(name.slice(list.length)) ?? []) : [];
    return row === undefined ? [] : [Number(row) + 1];
  });
  return Math.min(99, Math.max(known, ...typed) + 1);
};
