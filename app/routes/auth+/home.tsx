import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { homeOf } from "~/auth/home";
import { latestHeldPost } from "~/data/access/held-post.server";

/** Where somebody goes who was going nowhere in particular: what was kept for them comes first. */
export const loader = guard.loader("signedIn", async ({ ctx, actor }) => {
  const held = await latestHeldPost(actor.userId, ctx.now);
  return redirect(held ? pathTo("/auth/held/:id", { id: held }) : homeOf(actor));
});
