import { pathTo } from "~/addresses/path-to";
import type { Contact } from "~/data/outbox/contact";
import type { Tx } from "~/data/kernel/db.server";
import { versionMail, type VersionMail } from "./texts";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

type About = Omit<VersionMail, "kind" | "link"> & { readonly versionId: string };

/** Queues the mail about a version of a program for these officials; none for whoever did it. */
export async function tellOfVersion(
  tx: Tx,
  ctx: UseCaseContext,
  officials: readonly Contact[],
  kind: VersionMail["kind"],
  { versionId, ...about }: About,
): Promise<void> {
  const others = officials.filter(({ userId }) => userId !== ctx.actor.userId);
  const link = portalLink(
    pathTo(kind === "offered" ? "/admin/versions/:id/publication" : "/admin/versions/:id", { id: versionId }),
  );
  await tell(tx, ctx, `program.${kind}`, others, (locale) => versionMail(locale, { kind, link, ...about }));
}
