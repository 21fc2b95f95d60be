import { guard } from "~/auth/guard.server";
import { limit, TooManyAttempts } from "~/auth/limit.server";
import { estimateRequest } from "~/forms/check/estimate-request";
import type { Locale } from "~/i18n/locale";
import { readJson } from "~/platform/http/read-json.server";
import { voiceIn } from "~/presenters/program/voice.server";
import { apiCity } from "~/presenters/check/api-city.server";
import { estimatesFor } from "~/presenters/check/estimates.server";
import { refusal, refusalOf, wrongFields } from "./_shared/refusal.server";

const mostKilobytes = 16;
const problems = { 400: "api.notJson", 413: "api.tooLarge", 415: "api.jsonOnly" } as const;

const wrongMethod = (locale: Locale) => refusalOf(405, "api.method", locale, {}, { Allow: "POST" });

export const loader = guard.loader("public", ({ locale }) => wrongMethod(locale), { api: true });

/** Estimates for facts of a company, without an account: POST of JSON, answered in JSON. */
export const action = guard.action(
  "public",
  async ({ ctx: { today }, request, locale, clientAddress }) => {
    if (request.method !== "POST") return wrongMethod(locale);
    try {
      await limit("estimate.address", clientAddress);
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      return refusalOf(429, error.reason, locale, error.params, { "Retry-After": String(error.retryAfter) });
    }
    const body = await readJson(request, mostKilobytes * 1024);
    if (!body.ok) return refusalOf(body.status, problems[body.status], locale, { max: mostKilobytes });
    const [{ programs, city }, voice] = await Promise.all([apiCity(today), voiceIn(locale)]);
    const parsed = estimateRequest(city).safeParse(body.value);
    if (!parsed.success) return refusal(422, wrongFields(parsed.error), locale);
    return Response.json(estimatesFor(programs, parsed.data, today, voice), {
      headers: { "Content-Language": voice.locale },
    });
  },
  { form: "json", api: true },
);
