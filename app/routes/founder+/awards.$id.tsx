import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { ownSide } from "~/domain/access/sides";
import { showAward } from "~/presenters/award/show-award.server";
import { AwardPage } from "~/ui/award/page";
import { titleOf } from "~/ui/title";

const onAward = on("award.read", ({ ctx, actor, params, locale, url }) =>
  showAward({ ...ctx, actor: ownSide(actor) }, params["id"], locale, url.searchParams.get("on")),
);

export const loader = guard.loader(onAward, ({ subject }) => subject);

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Award() {
  return <AwardPage view={useLoaderData<typeof loader>()} side="founder" />;
}
