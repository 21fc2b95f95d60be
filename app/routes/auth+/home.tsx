import { redirect } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { homeOf } from "~/auth/home";

export const loader = guard.loader("signedIn", ({ actor }) => redirect(homeOf(actor)));
