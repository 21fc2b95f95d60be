import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readAward } from "~/data/award/award.reader.server";
import { officialSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { StepRefusal } from "~/ui/application/step-refusal";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { admit } from "~/use-cases/access/admit.server";
import { openRecovery } from "~/use-cases/recovery/open-recovery.server";
import { toRecovery } from "../_shared/recovery/on-recovery.server";

export const meta: MetaFunction<typeof loader> = titleOf;

/** The award that the address names, of a zone in which the actor proposes what becomes of debts. */
const onIndebtedAward = on("recovery.propose", async ({ actor, url }) => {
  const id = url.searchParams.get("award") ?? "";
  const side = officialSide(actor);
  const award = isId(id) ? await readAward(side, id) : null;
  if (!award) throw new NotFound();
  admit(side, "recovery.propose", { zoneId: award.zoneId });
  return award;
});

export const loader = guard.loader(onIndebtedAward, ({ locale, subject: { id, reference } }) => ({
  title: createT(locale, "recovery")("step.new.title"),
  id,
  reference,
}));

export const action = formAction(onIndebtedAward, z.strictObject({}), async ({ ctx, subject }) =>
  toRecovery(await openRecovery(ctx, subject.id), "open"),
);

export default function NewRecovery() {
  const { title, id, reference } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useT("recovery");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("list.title"), href: pathTo("/admin/recoveries") },
          { label: t("award", { reference }), href: pathTo("/admin/awards/:id", { id }) },
        ]}
      />
      <StepRefusal answer={answer} stale={t("step.stale")} />
      <p>{t("step.new.lead", { award: reference })}</p>
      <Form>
        <Button>{t("step.new.press")}</Button>
      </Form>
    </div>
  );
}
