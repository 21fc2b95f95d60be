import { changeApprovals } from "~/domain/change/approvals";
import { changeKinds, mustBeHeard } from "~/domain/change/kinds";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import type { Language } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";
import { ASKED_KINDS, type ChangeKind } from "~/domain/program/terms/change-rules";
import { changesFields } from "~/forms/program/builder/parts/changes";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { PartView } from "~/ui/program/builder/view";
import { approvalRules } from "./follows.server";
import type { BuilderPart } from "./parts.server";

const clausesOf = (tree: Tree, language: Language) =>
  listAt(tree, ["legalBasis"]).flatMap((clause) => {
    const key = getAt(clause, ["key"]);
    return typeof key === "string" && key !== ""
      ? [{ value: key, label: looseText(getAt(clause, ["clause"]), language) || key }]
      : [];
  });

/** A change that takes as little as can be taken. */
const taking = { totalFen: -1, newDebtFen: 0 };

/** What cannot be asked for, when the company is heard first, and how many people approve which change. */
const follows = (tree: Tree, locale: Locale): PartView["follows"] => {
  const t = createT(locale, "builder");
  const f = formats(locale);
  const named = (kinds: readonly ChangeKind[]) => f.list(kinds.map((kind) => t(`change:kind.${kind}`)));
  const written = listAt(tree, ["changes"]).map((rule) => getAt(rule, ["kind"]));
  const closed = ASKED_KINDS.filter((kind) => !written.includes(kind));
  const heard = (Object.keys(changeKinds) as ChangeKind[]).filter((kind) => mustBeHeard(kind, "official", taking));
  const rules = approvalRules(tree);
  return [
    ...(closed.length > 0 ? [{ term: t("follows.notAsked"), value: named(closed) }] : []),
    { term: t("follows.heard"), value: named(heard) },
    ...rules.map(({ fromFen }) => ({
      term: t("follows.changeFrom", { amount: f.moneyBrief(fromFen) }),
      value: t("follows.people", { count: changeApprovals(rules, { totalFen: fromFen, newDebtFen: 0 }) }),
    })),
  ];
};

/** What can be asked for while an award runs, with the clauses that a refusal may name. */
export const changesPart: BuilderPart = {
  section: "changes",
  partFor({ locale }) {
    const t = createT(locale, "change");
    return {
      fieldsOf: (tree) =>
        changesFields(tree, {
          kind: (kind) => t(`kind.${kind}`),
          unnamed: t("unnamed"),
          clauses: clausesOf(tree, locale),
        }),
      followsOf: (tree) => follows(tree, locale),
    };
  },
};
