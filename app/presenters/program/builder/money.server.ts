import { readSharedTerms, type SharedTerms } from "~/data/program/groups.reader.server";
import { isSame, ONE } from "~/domain/kernel/money/fraction";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import { inLanguage } from "~/domain/kernel/localized-text";
import { PREMISES_QUESTIONS, type PremisesKey } from "~/domain/program/form/premises-questions";
import { moneyFields } from "~/forms/program/builder/parts/money";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { PartView } from "~/ui/program/builder/view";
import { sumOfShares } from "./follows.server";
import type { BuilderPart, PartRequest } from "./parts.server";

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].toSorted();

const sourceName = (source: string, locale: Locale): string => {
  const t = createT(locale, "program");
  return source === "city" || source === "zone" ? t(`terms.fundingSource.${source}`) : source;
};

const namesIn = (programs: readonly SharedTerms[], group: string, locale: Locale): string =>
  formats(locale).list(
    programs.filter(({ stackingGroup }) => stackingGroup === group).map(({ name }) => inLanguage(name, locale)),
  );

/** The sum of the split, what the space takes of the form, and which programs share the group. */
const follows = (
  { locale, version }: PartRequest,
  programs: readonly SharedTerms[],
  tree: Tree,
): PartView["follows"] => {
  const t = createT(locale, "builder");
  const f = formats(locale);
  const sum = sumOfShares(listAt(tree, ["funding"]).map((part) => getAt(part, ["share"])));
  const whole = sum && isSame(sum, ONE);
  const share = sum && f.percent(`${sum.numerator}/${sum.denominator}`);
  const premises = getAt(tree, ["premises"]);
  const asked =
    premises === "unit" || premises === "lease" ? (Object.keys(PREMISES_QUESTIONS[premises]) as PremisesKey[]) : [];
  const group = getAt(tree, ["stackingGroup"]);
  const others = programs.filter(({ programId }) => programId !== version.programId);
  const shared = typeof group === "string" ? namesIn(others, group, locale) : "";
  return [
    ...(share === null ? [] : [{ term: t("follows.sum"), value: whole ? share : t("follows.notWhole", { share }) }]),
    ...(typeof group === "string" && group !== ""
      ? [{ term: t("follows.sharing", { group }), value: shared || t("follows.nobodyElse") }]
      : []),
    ...distinct(others.map(({ stackingGroup }) => stackingGroup))
      .filter((each) => each !== group)
      .map((each) => ({ term: t("follows.otherGroup", { group: each }), value: namesIn(others, each, locale) })),
    ...(asked.length === 0
      ? []
      : [
          {
            term: t("follows.asked"),
            value: asked.map((key) => t(`premises.${key}`)).join(t("common:marks.next")),
          },
        ]),
  ];
};

const choices = (programs: readonly SharedTerms[], locale: Locale) => ({
  sources: distinct(["city", "zone", ...programs.flatMap(({ funding }) => funding.map(({ source }) => source))]).map(
    (value) => ({ value, label: sourceName(value, locale) }),
  ),
  groups: distinct(programs.map(({ stackingGroup }) => stackingGroup)).map((value) => ({
    value,
    label: namesIn(programs, value, locale),
  })),
});

/** Settlement, funding, stacking group and premises, with what other programs use to choose from. */
export const moneyPart: BuilderPart = {
  section: "money",
  async partFor(given) {
    const programs = await readSharedTerms();
    const fields = moneyFields(choices(programs, given.locale));
    return { fieldsOf: () => fields, followsOf: (tree) => follows(given, programs, tree) };
  },
};
