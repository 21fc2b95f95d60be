import { readOpeningFacts } from "~/data/budget/opening.reader.server";
import { countDrafts } from "~/data/program/program.reader.server";
import { readSiblings, readVersion, type VersionView } from "~/data/program/version.reader.server";
import { hindrances } from "~/domain/access/duties";
import { missingBudget } from "~/domain/budget/budget-reach";
import { openingGaps } from "~/domain/budget/opening";
import { checkVersion } from "~/forms/program/check-version";
import { errorValue } from "~/i18n/error-text";
import type { Locale } from "~/i18n/locale";
import type { UseCaseContext } from "~/data/access/context";
import { comparisonOf } from "./comparison.server";
import { earlierReplays } from "../replay/earlier-replays.server";
import { showGaps } from "./opening-gaps.server";
import { versionHead } from "./version-head.server";

/** As many of the latest as help to decide. */
const mostReplays = 5;

/** What somebody looks through before a version is published. */
export async function publicationPage(ctx: UseCaseContext, found: VersionView, locale: Locale) {
  const check = checkVersion(found, ctx.today);
  const [facts, siblings, drafts, replays] = await Promise.all([
    readOpeningFacts(found.programId, ctx.today),
    readSiblings(found.programId),
    countDrafts(found.programId),
    earlierReplays(ctx, found, locale, mostReplays),
  ]);
  const onOffer = siblings.find(({ publishedAt }) => publishedAt !== null);
  const before = onOffer ? await readVersion(ctx.actor, onOffer.id) : null;
  const own = hindrances(ctx.actor.userId, "release", { prepared: found.editors }).length > 0;
  return {
    head: versionHead(found, locale),
    version: found.version,
    drafts,
    own,
    replays,
    offered: found.offeredAt !== null,
    onOffer: before && { id: before.id, number: before.number },
    changes: before ? await comparisonOf(before, found, locale) : [],
    hindrances: check.hindrances.map(({ reason, ...params }) => errorValue(reason, params)),
    cases: check.outcomes.map(({ fixture: { name, on, expected }, result, passes }, i) => ({
      key: `${i} ${name}`,
      name,
      on,
      expected,
      found: result.truth,
      passes,
    })),
    grantsMoney: check.content?.open === true && check.content.benefit !== null,
    missing: check.content ? missingBudget(check.content, ctx.today, facts.appropriations) : [],
    gaps: check.content ? showGaps(openingGaps(check.content, ctx.today, facts), ctx.actor, facts.zoneId, locale) : [],
  };
}
