import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { insertAt, listAt } from "~/domain/kernel/draft-tree";
import { useT } from "~/i18n/react";
import { StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { FixtureCards } from "~/ui/program/builder/fixture-cards";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { fixturesHref, fixturesPage } from "~/presenters/program/builder/fixtures-page.server";
import { onVersion, onVersionTo } from "../_shared/on-version.server";
import { postPrint } from "../_shared/builder/post-print.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, locale, subject: version, url }) => ({
  ...(await fixturesPage({ ctx, locale, version })),
  typed: url.searchParams.get("typed"),
  changed: url.searchParams.has("stale"),
}));

/** Adds a case, judged today until somebody gives another day. */
export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, request, subject: version }) => {
    const form = await request.formData();
    const mark = String(form.get("mark") ?? "");
    const blank = { name: "", on: ctx.today, facts: {}, expected: "met" };
    try {
      const { tree } = await editVersion(ctx, {
        versionId: version.id,
        part: "fixtures",
        places: [[]],
        mark,
        post: postPrint(form),
        change: (before) => insertAt(before, [], listAt(before, []).length, blank),
      });
      return redirect(`${fixturesHref(version)}/${listAt(tree, []).length}`, 303);
    } catch (error) {
      if (error instanceof StaleVersion) return data({ stale: true }, 409);
      throw error;
    }
  },
  { form: "builder" },
);

export default function Fixtures() {
  const t = useT("builder");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { frame, mark, cases, passing, criteriaRead, typed, changed } = page;
  return (
    <BuilderFrame frame={frame}>
      {(answer ?? changed) && <Callout tone="warning" live title={t("logic.changed")} />}
      {typed && <Callout tone="warning" live title={t("cases.gone", { typed })} />}
      <p>{t("cases.lead")}</p>
      {cases.length === 0 ? (
        <p className="muted">{t("cases.none")}</p>
      ) : (
        <p>{t("cases.summary", { count: cases.length, passing })}</p>
      )}
      {!criteriaRead && <Callout title={t("cases.criteriaUnread")} />}
      <FixtureCards cases={cases} editable={frame.editable} />
      {frame.editable && (
        <Form keeps={false} hidden={{ mark }}>
          <Button variant="secondary">{t("cases.add")}</Button>
        </Form>
      )}
    </BuilderFrame>
  );
}
