import { pathTo } from "~/addresses/path-to";
import type { Tx } from "~/data/kernel/db.server";
import { versionMail, type VersionMail } from "./texts";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";

type About = Omit<VersionMail, "kind" | "link"> & { readonly versionId: string };

/** Queues the mail about a version of a program for these officials. */
export async function tellOfVersion<Kind extends VersionMail["kind"]>(
  tx: Tx,
  ctx: UseCaseContext,
  to: To<`program.${Kind}`>,
  kind: Kind,
  { versionId, ...about }: About,
): Promise<void> {
  const link = portalLink(
    pathTo(kind === "offered" ? "/admin/versions/:id/publication" : "/admin/versions/:id", { id: versionId }),
  );
  await tell(tx, ctx, `program.${kind}`, to, (locale) => versionMail(locale, { kind, link, ...about }));
}
