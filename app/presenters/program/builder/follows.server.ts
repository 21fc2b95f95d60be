import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import { approvalsNeeded } from "~/domain/program/terms/approvals-needed";
import { deadlineOf, opennessOn } from "~/domain/program/terms/application-window";
import type { ApplicationWindow, ApprovalRule } from "~/domain/program/draft/content";
import { type Fraction, parseFraction, sumOf } from "~/domain/kernel/money/fraction";
import { daysBetween, isCivilDate } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import { createT } from "~/i18n/t.server";
import type { PartView } from "~/ui/program/builder/view";
import type { PartRequest } from "./parts.server";

type Follows = PartView["follows"];

/** The window of a tree, null where it cannot be read. */
const windowOf = (tree: Tree): ApplicationWindow | null => {
  const [kind, from, to] = ["kind", "from", "to"].map((name) => getAt(tree, ["applicationWindow", name]));
  if (kind === "always") return { kind };
  const dated = typeof from === "string" && isCivilDate(from) && typeof to === "string" && isCivilDate(to);
  return kind === "range" && dated && from < to ? { kind, from, to } : null;
};

/** Whether people can apply today, the last day in words, and how many days are left. */
export const openingFollows = ({ ctx: { today }, locale }: PartRequest, tree: Tree): Follows => {
  const t = createT(locale, "builder");
  const f = formats(locale);
  const applicationWindow = windowOf(tree);
  const open = getAt(tree, ["open"]);
  if (!applicationWindow || open === undefined) return [];
  const written = { en: "", "zh-CN": "" };
  const openness = opennessOn({ open: open === true || { reason: written }, applicationWindow }, today);
  const deadline = deadlineOf({ applicationWindow });
  const left = deadline === null ? 0 : daysBetween(today, deadline) + 1;
  return [
    { term: t("follows.today", { date: f.date(today) }), value: t(`follows.${openness}`) },
    ...(deadline === null ? [] : [{ term: t("follows.deadline"), value: f.date(deadline) }]),
    ...(openness === "open" && left > 0 && deadline ? [{ term: t("follows.daysLeft"), value: f.days(left) }] : []),
    ...(openness === "notYet" && applicationWindow.kind === "range"
      ? [{ term: t("follows.daysUntil"), value: f.days(daysBetween(today, applicationWindow.from)) }]
      : []),
  ];
};

/** The rules of a tree for how many people approve, as far as they can be read. */
export const approvalRules = (tree: Tree): ApprovalRule[] =>
  listAt(tree, ["requiredApprovals"]).flatMap((rule) => {
    const [fromFen, approvals] = [getAt(rule, ["fromFen"]), getAt(rule, ["approvals"])];
    return typeof fromFen === "number" && typeof approvals === "number" ? [{ fromFen, approvals }] : [];
  });

/** How long a case takes at most, and how many people approve which amount. */
export const processFollows = ({ locale }: PartRequest, tree: Tree): Follows => {
  const t = createT(locale, "builder");
  const f = formats(locale);
  const days = ["intake", "review", "decision"].map((step) => getAt(tree, ["stepWorkingDays", step]));
  const sum = days.every((each) => typeof each === "number") ? days.reduce((all, each) => all + each, 0) : null;
  const rules = approvalRules(tree);
  return [
    ...(sum === null ? [] : [{ term: t("follows.longest"), value: t("follows.workingDays", { count: sum }) }]),
    ...rules.map(({ fromFen }) => ({
      term: t("follows.from", { amount: f.moneyBrief(fromFen) }),
      value: t("follows.people", { count: approvalsNeeded(rules, fromFen) }),
    })),
  ];
};

/** The most points that a case can have. */
export const scoringFollows = ({ locale }: PartRequest, tree: Tree): Follows => {
  const t = createT(locale, "builder");
  const most = listAt(tree, ["scoring"]).map((item) => getAt(item, ["max"]));
  if (most.length === 0 || !most.every((each) => typeof each === "number")) return [];
  const total = most.reduce((sum, each) => sum + each, 0);
  return [{ term: t("follows.points"), value: formats(locale).number(total) }];
};

/** The exact sum of shares in a list; null where one cannot be read. */
export const sumOfShares = (shares: readonly (Tree | undefined)[]): Fraction | null => {
  const read = shares.map((share) => (typeof share === "string" ? parseFraction(share) : null));
  return read.every((each) => each !== null) ? sumOf(read) : null;
};
