import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { leaseEndForm } from "~/forms/space/places";
import { showLeaseEnd } from "~/presenters/space/show-lease-end.server";
import { LeaseEndPage } from "~/ui/space/lease-end-page";
import { titleOf } from "~/ui/title";
import { endLease } from "~/use-cases/space/end-lease.server";
import { onLease } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onLease, ({ ctx, subject, locale }) => showLeaseEnd(ctx, subject, locale));

export const action = formAction(
  onLease,
  leaseEndForm,
  async ({ ctx, subject: { id, unitId } }, typed) => {
    await endLease(ctx, { leaseId: id, ...typed });
    return redirect(pathTo("/admin/units/:id", { id: unitId }, { notice: "leaseEnded" }), 303);
  },
  { form: "text" },
);

export default function EndLease() {
  return <LeaseEndPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
