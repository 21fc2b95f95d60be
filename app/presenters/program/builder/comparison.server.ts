import { pathOfName } from "~/domain/kernel/draft-tree";
import { isCopyName } from "~/forms/program/builder/field";
import type { Locale } from "~/i18n/locale";
import { fieldLabel } from "~/i18n/place-words";
import { createT } from "~/i18n/t.server";
import type { NamedField } from "~/ui/program/builder/names";
import type { ComparedText, FieldView } from "~/ui/program/builder/view";
import { namedOf } from "./part.server";

type Valued = NamedField & { readonly shown: string };

const valued = (views: readonly FieldView[], locale: Locale): Valued[] =>
  namedOf(views, locale).flatMap(({ shown, ...rest }) => (shown === null ? [] : [{ ...rest, shown }]));

/** What was posted under names that the page no longer has, as it was typed. */
const leftOver = (form: FormData, known: ReadonlySet<string>, locale: Locale): Valued[] =>
  [...form].flatMap(([name, text]) =>
    known.has(name) || typeof text !== "string" || ["mark", "do"].includes(name) || isCopyName(name) || text === ""
      ? []
      : [{ name, label: fieldLabel(createT(locale, "builder"), pathOfName(name)), shown: text }],
  );

/** The fields in which what was typed differs from what stands, in the order of the page. */
export const comparedFields = (
  yours: readonly FieldView[],
  current: readonly FieldView[],
  form: FormData,
  locale: Locale,
): ComparedText[] => {
  const typed = valued(yours, locale);
  const stands = new Map(valued(current, locale).map((field) => [field.name, field]));
  const known = new Set([...typed.map(({ name }) => name), ...stands.keys()]);
  const mine = new Map([...typed, ...leftOver(form, known, locale)].map((field) => [field.name, field]));
  const all = new Map([...stands, ...mine]);
  return [...all.values()].flatMap(({ name, label }) => {
    const [a, b] = [mine.get(name)?.shown ?? "", stands.get(name)?.shown ?? ""];
    return a === b ? [] : [{ key: name, label, yours: a, current: b, differs: true }];
  });
};
