import { redirect } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { redirectSignedOut } from "~/auth/redirects.server";
import { signOutEverywhere } from "~/use-cases/access/sign-out-everywhere.server";

export const loader = guard.loader("signedIn", () => redirect("/auth/security"));

export const action = guard.action("signedIn", async ({ ctx }) => {
  await signOutEverywhere(ctx);
  return redirectSignedOut("signedOutEverywhere");
});
