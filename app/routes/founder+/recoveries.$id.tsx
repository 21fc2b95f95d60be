import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { RecoveryDone, RecoveryPageView } from "~/ui/recovery/recovery-page";
import { titleOf } from "~/ui/title";
import { onOwnDebt } from "./_shared/recovery/own-recovery.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnDebt, ({ subject }) => subject);

export default function OwnDebt() {
  const page = useLoaderData<typeof loader>();
  return <RecoveryPageView page={page} done={<RecoveryDone side={page.side} />} />;
}
