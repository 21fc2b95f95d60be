import { pathTo } from "~/addresses/path-to";
import { readPlaces } from "~/data/city/places.server";
import type { VersionView } from "~/data/program/version.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { nameOfPath } from "~/domain/kernel/draft-tree";
import { sectionOf, sections } from "~/domain/program/draft/sections";
import type { ContentProblem } from "~/forms/program/check-questions";
import type { VersionCheck } from "~/forms/program/check-version";
import { errorText } from "~/i18n/error-text";
import type { Locale } from "~/i18n/locale";
import { placeTrail } from "~/i18n/place-trail";
import { createT } from "~/i18n/t.server";
import { problemHref } from "./builder/problem-place.server";
import { sectionSummary } from "./section-summary.server";

/** The parts of a version, each in a line, with what is wrong in it and where that is mended. */
export async function versionParts(found: VersionView, check: VersionCheck, locale: Locale) {
  const t = createT(locale, "program");
  const { zones } = await readPlaces();
  const names = new Map(zones.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
  const voice = { t, locale, zoneName: (slug: string) => names.get(slug) ?? slug };
  const problemViews = (problems: readonly ContentProblem[]) =>
    problems.map(({ path, message }) => ({
      key: `${nameOfPath(path)} ${message}`,
      text: problemText(path, message, locale),
      href: problemHref(found, path),
    }));
  return {
    parts: sections.map((section) => ({
      section,
      label: t(`builder:section.${section}`),
      href: pathTo(`/admin/versions/:id/${section}`, { id: found.id }),
      summary: sectionSummary(section, { tree: found.content, voice, t }),
      problems: problemViews(check.problems.filter(({ path }) => sectionOf(path) === section)),
    })),
    elsewhere: problemViews(check.problems.filter(({ path }) => sectionOf(path) === null)),
  };
}

/** A problem with its place in words. */
function problemText(path: readonly PropertyKey[], message: string, locale: Locale): string {
  const t = createT(locale, "program");
  const problem = errorText(t, message);
  const place = placeTrail(t, path).join(t("place.join"));
  return place === "" ? problem : t("version.problemAt", { place, problem });
}

/** How the cases of a version come out, in a line. */
export function casesLine({ fixtures, outcomes, hindrances }: VersionCheck, locale: Locale): string {
  const t = createT(locale, "program");
  if (fixtures === 0) return t("version.casesNone");
  const failing = hindrances.find(({ reason }) => reason === "program.fixturesFail");
  if (failing && "count" in failing) return t("version.casesFail", { count: failing.count, all: fixtures });
  return outcomes.length === 0
    ? t("version.casesUntried", { count: fixtures })
    : t("version.casesPass", { count: fixtures });
}
