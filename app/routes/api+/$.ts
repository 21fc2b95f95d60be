import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { localeOfRequest } from "~/auth/locale.server";
import { refusalOf } from "./_shared/refusal.server";

const reasons: Readonly<Record<number, string>> = {
  403: "api.elsewhere",
  404: "api.nowhere",
  405: "api.unknownMethod",
  413: "api.tooMuch",
  415: "api.jsonOnly",
  503: "api.unavailable",
};

/** Addresses of the API that no route has, and what was refused without a word before one of its routes could say why. */
const refuse = ({ request, context }: LoaderFunctionArgs | ActionFunctionArgs): Response => {
  const status = context.refused ?? 404;
  const reason = reasons[status] ?? (status >= 500 ? "api.failed" : "api.malformed");
  return refusalOf(status, reason, localeOfRequest(request));
};

export const loader = refuse;
export const action = refuse;
