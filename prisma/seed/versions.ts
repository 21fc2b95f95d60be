import { prisma } from "~/data/kernel/db.server";
import { getAt, insertAt, listAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { beginDraftVersion } from "~/use-cases/program/begin-draft-version.server";
import type { UseCaseContext } from "~/data/access/context";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { placesMark } from "~/data/program/places-mark.server";
import { offerVersion } from "~/use-cases/program/offer-version.server";
import { publishVersion } from "~/use-cases/budget/publish-version.server";
import { contextOn, weekday } from "./clock";
import type { Foundation } from "./foundation";

/** When the second version of the maker-space program was published, in days before today. */
export const makerSpaceSecond = 118;

interface Change {
  readonly part?: "fixtures";
  readonly place: TreePath;
  readonly make: (tree: Tree) => Tree;
}

/** Another value at a place; undefined takes it away. */
const put = (place: TreePath, value: Tree | undefined): Change => ({
  place,
  make: (tree) => setAt(tree, place, value),
});

/** One more entry at the end of a list. */
const add = (place: TreePath, entry: Tree): Change => ({
  place,
  make: (tree) => insertAt(tree, place, listAt(tree, place).length, entry),
});

/** An area of 150 m² is enough, a fire inspection is asked for; the number of teams is read from their list. */
const makerSpaceChanges: readonly Change[] = [
  put(["criteria", "all", 1, "value"], "150"),
  add(["documents"], {
    key: "fireSafety",
    name: { en: "Fire-safety inspection of the space", "zh-CN": "场地消防检查合格证明" },
    requiredWhen: "always",
  }),
  put(["steps", 0, "questions", 2], {
    key: "teamsGrown",
    kind: "number",
    label: { en: "Teams that left as companies of their own in the last year", "zh-CN": "上年度孵化毕业的团队数" },
    required: true,
    min: 0,
    max: 1_000,
  }),
  ...[
    { at: 0, name: "恰好150平方米 / Exactly 150 m²", areaM2: "150" },
    { at: 1, name: "不足150平方米 / Just below 150 m²", areaM2: "149.5" },
  ].flatMap(({ at, name, areaM2 }): Change[] => [
    { part: "fixtures", ...put([at, "name"], name) },
    { part: "fixtures", ...put([at, "facts", "areaM2"], areaM2) },
  ]),
];

/** Up to 120 m², and ¥18 in the second year. */
const jinpuChanges: readonly Change[] = [
  put(["benefit", "terms", "areaCapM2"], "120"),
  put(["benefit", "terms", "tiers", 1, "fenPerM2"], 1_800),
  put(["summary"], {
    en: "For companies outside of incubators in Jinpu: ¥30, then ¥18 per m² and month, a year each, for up to 120 m².",
    "zh-CN": "金普新区孵化器外租赁场地的企业：第一年每平方米每月30元，第二年18元，面积不超过120平方米。",
  }),
  put(["description"], {
    en: "¥30 per m² and month in the first year and ¥18 in the second. The company claims each quarter. Demonstration, not policy.",
    "zh-CN": "第一年每平方米每月30元，第二年18元，企业按季度申领。仅供演示，并非正式政策。",
  }),
];

/** In the middle of writing: a higher amount, and what is still to be put right. */
const bpoChanges: readonly Change[] = [
  put(["benefit", "terms", "tiers", 0, "fenPerM2"], 2_200),
  put(["stepWorkingDays", "review"], "ten"),
  put(["fairCompetitionReview", "on"], ""),
  add(["documents"], { key: "trainingPlan", name: { en: "Training plan" }, requiredWhen: "always" }),
];

const contextOf = (base: Foundation, name: string, day: CivilDate): UseCaseContext => {
  const official = base.officials.find(({ email }) => email.startsWith(`${name}@`));
  if (!official) throw new Error(`Nobody is called ${name}`);
  return contextOn(official.actor, day);
};

/** Begins the next version of a program and writes these changes, one after the other. Returns its id. */
async function draft(slug: string, changes: readonly Change[], ctx: () => UseCaseContext): Promise<string> {
  const { id } = await prisma().program.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const versionId = await beginDraftVersion(ctx(), id);
  for (const { part = "content", place, make } of changes) {
    const stored = await prisma().programVersion.findUniqueOrThrow({ where: { id: versionId } });
    const tree = stored[part] as Tree;
    if (getAt(tree, place.slice(0, -1)) === undefined) throw new Error(`${slug} has no ${place.join(".")}`);
    await editVersion(ctx(), { versionId, part, places: [place], mark: placesMark(tree, [place]), change: make });
  }
  return versionId;
}

const step = async (versionId: string) => {
  const { version } = await prisma().programVersion.findUniqueOrThrow({ where: { id: versionId } });
  return { versionId, version };
};

/** The second version of the maker-space program, written by a manager and published by an approver of the whole city. */
export async function publishMakerSpace(base: Foundation, today: CivilDate): Promise<void> {
  const on = (daysAgo: number): CivilDate => weekday(addDays(today, -daysAgo));
  const versionId = await draft("maker-space", makerSpaceChanges, () => contextOf(base, "manager", on(140)));
  await offerVersion(contextOf(base, "manager", on(128)), await step(versionId));
  await publishVersion(contextOf(base, "approver.city", on(makerSpaceSecond)), {
    ...(await step(versionId)),
    unfunded: null,
  });
}

/** A draft that waits for a second person, and one that is being written. */
export async function seedDrafts(base: Foundation, today: CivilDate): Promise<void> {
  const on = (daysAgo: number): CivilDate => weekday(addDays(today, -daysAgo));
  const offered = await draft("jinpu-off-incubator", jinpuChanges, () => contextOf(base, "manager", on(9)));
  await offerVersion(contextOf(base, "manager", on(3)), await step(offered));
  await draft("bpo-landing", bpoChanges, () => contextOf(base, "deputy", on(6)));
}
