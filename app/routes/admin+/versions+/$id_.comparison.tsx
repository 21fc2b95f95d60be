import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readSiblings, type Sibling, type VersionView } from "~/data/program/version.reader.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { openVersion } from "~/use-cases/program/open-version.server";
import { ChangeSections } from "~/ui/program/change-sections";
import { VersionPage } from "~/ui/program/version-page";
import { Button } from "~/ui/primitives/button";
import { Checkbox } from "~/ui/primitives/checkbox";
import { EmptyState } from "~/ui/primitives/empty-state";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { comparisonOf } from "~/presenters/program/comparison.server";
import { onVersion } from "../_shared/on-version.server";
import { versionHead } from "~/presenters/program/version-head.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, subject: found, url, locale }) => {
  const t = createT(locale, "program");
  const siblings = (await readSiblings(found.programId)).filter(({ id }) => id !== found.id);
  const head = versionHead(found, locale);
  const otherId = url.searchParams.get("with") || usualOther(siblings, found)?.id;
  const all = url.searchParams.get("all") === "1";
  if (!otherId) return { title: t("comparison.alone"), head, all, others: [], compared: null };
  const other = await openVersion(ctx, otherId);
  if (other.programId !== found.programId) throw new NotFound();
  const [before, after] = other.number < found.number ? [other, found] : [found, other];
  const called = ({ number, publishedAt }: Sibling | VersionView) =>
    t(publishedAt === null ? "comparison.versionDraft" : "comparison.version", { number });
  return {
    title: t("comparison.title", { before: before.number, after: after.number }),
    head,
    all,
    with: other.id,
    others: siblings.map((sibling) => ({ value: sibling.id, label: called(sibling) })),
    compared: {
      before: called(before),
      after: called(after),
      sections: await comparisonOf(before, after, locale, all),
    },
  };
});

/** The version before; for the first one, the one after it. */
const usualOther = (siblings: readonly Sibling[], { number }: VersionView): Sibling | undefined =>
  siblings.find((sibling) => sibling.number < number) ?? siblings.at(-1);

export default function Comparison() {
  const t = useT("program");
  const page = useLoaderData<typeof loader>();
  const { title, head, others, all, compared } = page;
  return (
    <VersionPage title={title} version={head}>
      {compared ? (
        <>
          <form method="get" className="filters">
            <Select id="with" name="with" label={t("comparison.with")} options={others} defaultValue={page.with} />
            <Checkbox id="all" name="all" value="1" label={t("comparison.all")} defaultChecked={all} />
            <Button variant="secondary">{t("comparison.show")}</Button>
          </form>
          <ChangeSections {...compared} />
        </>
      ) : (
        <EmptyState picture="calm" title={title}>
          <p>{t("comparison.alonePlace")}</p>
        </EmptyState>
      )}
    </VersionPage>
  );
}
