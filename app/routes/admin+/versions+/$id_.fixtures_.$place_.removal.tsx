import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { setAt } from "~/domain/kernel/draft-tree";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound, StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { titleOf } from "~/ui/title";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { placesMark } from "~/data/program/places-mark.server";
import { caseAt, caseName, fixturesFrame, fixturesHref } from "~/presenters/program/builder/fixtures-page.server";
import { onVersionTo } from "../_shared/on-version.server";
import { postPrint } from "../_shared/builder/post-print.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersionTo("program.edit"), ({ ctx, params, locale, subject: version }) => {
  const at = caseAt(version, params["place"]);
  if (at === null) throw new NotFound();
  const name = caseName(version, at, locale);
  const heading = createT(locale, "builder")("cases.removeTitle", { name });
  return {
    ...fixturesFrame({ ctx, locale, version, page: { heading } }),
    heading,
    name,
    mark: placesMark(version.fixtures, [[]]),
    back: fixturesHref(version),
  };
});

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, request, subject: version }) => {
    const form = await request.formData();
    const mark = String(form.get("mark") ?? "");
    const back = fixturesHref(version);
    try {
      await editVersion(ctx, {
        versionId: version.id,
        part: "fixtures",
        places: [[]],
        mark,
        post: postPrint(form),
        change: (fixtures) => {
          const at = caseAt({ fixtures }, params["place"]);
          if (at === null) throw new StaleVersion(version.version, fixtures);
          return setAt(fixtures, [at], undefined);
        },
      });
    } catch (error) {
      if (error instanceof StaleVersion) return redirect(`${back}?stale=1`, 303);
      throw error;
    }
    return redirect(`${back}?notice=removed`, 303);
  },
  { form: "builder" },
);

export default function FixtureRemoval() {
  const t = useT("builder");
  const { frame, heading, name, mark, back } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame frame={frame}>
      <ConfirmPanel
        title={heading}
        effects={[{ term: t("cases.removeWhat"), value: name }]}
        confirm={t("cases.remove")}
        hidden={{ mark }}
        cancelHref={back}
        danger
      />
    </BuilderFrame>
  );
}
