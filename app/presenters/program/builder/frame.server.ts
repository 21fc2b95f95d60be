import { pathTo } from "~/addresses/path-to";
import type { VersionView } from "~/data/program/version.reader.server";
import { can } from "~/domain/access/can";
import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { type PartName, sectionOf, sections } from "~/domain/program/draft/sections";
import type { ContentProblem } from "~/forms/program/check-questions";
import { checkVersion, type VersionCheck } from "~/forms/program/check-version";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { FrameView } from "~/ui/program/builder/view";
import type { UseCaseContext } from "~/data/access/context";

/** One thing of a part on a page of its own. */
export interface PartPage {
  /** The places that it shows and edits. */
  readonly places: readonly TreePath[];
  /** Its address below that of the version. */
  readonly here: string;
  /** The same once a tree is kept in which the page goes by another name. */
  readonly hereIn?: (kept: Tree) => string;
  readonly heading: string;
}

/** Whose frame: a part of a version, or a page of that part. */
export interface FrameGiven {
  readonly ctx: UseCaseContext;
  readonly locale: Locale;
  readonly version: VersionView;
  readonly section: PartName;
  readonly page?: Pick<PartPage, "heading">;
}

/** The tree of a version that a part is written in. */
export const treeOf = (section: PartName): "content" | "fixtures" => (section === "fixtures" ? "fixtures" : "content");

/** The name of a program as its draft says it, its slug while it says none. */
export const programName = ({ content, slug }: Pick<VersionView, "content" | "slug">, locale: Locale): string => {
  const written = [locale, "en", "zh-CN"].map((language) => getAt(content, ["name", language]));
  return written.find((name): name is string => typeof name === "string" && name !== "") ?? slug;
};

/** Whether the actor may write this version: a draft, of a program that is theirs to edit. */
export const mayEdit = ({ actor }: UseCaseContext, { publishedAt, zoneId }: VersionView): boolean =>
  publishedAt === null && can(actor, "program.edit", { zoneId }) === "yes";

const openCases = ({ hindrances }: VersionCheck): number =>
  hindrances.reduce((sum, hindrance) => {
    if (hindrance.reason === "program.fixturesFail") return sum + hindrance.count;
    return hindrance.reason === "program.fixtureNeeded" ? sum + 1 : sum;
  }, 0);

/** What stands around a page of a version, for a tree as somebody typed it. `problems` are those of the content. */
export function versionFrame(given: FrameGiven, tree: Tree, problems: readonly ContentProblem[]): FrameView {
  const { ctx, locale, version, section, page } = given;
  const t = createT(locale, "builder");
  const href = pathTo("/admin/versions/:id", { id: version.id });
  const open = (part: PartName): number =>
    part === "fixtures"
      ? openCases(checkVersion({ ...version, [treeOf(section)]: tree }, ctx.today))
      : problems.filter(({ path }) => sectionOf(path) === part).length;
  return {
    heading: page?.heading ?? t(`section.${section}`),
    program: { name: programName(version, locale), href: pathTo("/admin/programs/:id", { id: version.programId }) },
    version: { number: version.number, href, published: version.publishedAt !== null },
    editable: mayEdit(ctx, version),
    parts: ([...sections, "fixtures"] as const).map((part) => ({
      section: part,
      label: t(`section.${part}`),
      href: pathTo(`/admin/versions/:id/${part}`, { id: version.id }),
      open: open(part),
      current: part === section && !page,
      within: part === section,
    })),
  };
}
