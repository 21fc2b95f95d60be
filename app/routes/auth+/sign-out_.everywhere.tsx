import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { redirectSignedOut } from "~/auth/redirects.server";
import { signOutEverywhere } from "~/use-cases/access/sign-out-everywhere.server";

export const loader = guard.loader("signedIn", () => redirect(pathTo("/auth/security")));

export const action = guard.action("signedIn", async ({ ctx }) => {
  await signOutEverywhere(ctx);
  return redirectSignedOut("signedOutEverywhere");
});
