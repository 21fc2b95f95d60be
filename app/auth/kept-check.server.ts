import { keptCheckHours } from "~/domain/access/lifetimes";
import type { Answer } from "~/domain/program/form/question";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import type { KeptCheck } from "~/domain/check/kept-check";
import { env } from "~/platform/env.server";
import { seal, unseal } from "~/platform/secrets/seal.server";

const name = "slipway_check";
const purpose = "answers of a check";

const cookie = (value: string, seconds: number): string => {
  const secure = env().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
};

/** The Set-Cookie value that keeps a check, sealed, in the browser alone: it stands in no address and no log. */
export const checkCookie = ({ answers, on }: KeptCheck, now: Date): string => {
  const until = now.getTime() + keptCheckHours * 3_600_000;
  const sealed = seal(purpose, name, JSON.stringify({ answers, on, until }));
  return cookie(sealed.toString("base64url"), keptCheckHours * 3600);
};

/** The Set-Cookie value that takes the check from the browser. */
export const blankCheckCookie = (): string => cookie("", 0);

const isPlain = (value: unknown): value is Answer => ["string", "number", "boolean"].includes(typeof value);

/** The check that a request carries; null without one, when it is too old, or when it is not ours. */
export function keptCheck(request: Request, now: Date): KeptCheck | null {
  const value = new RegExp(`(?:^|; )${name}=([\\w-]+)`).exec(request.headers.get("cookie") ?? "")?.[1];
  const text = value ? unseal(purpose, name, Buffer.from(value, "base64url")) : null;
  if (text === null) return null;
  const { answers, on, until } = JSON.parse(text) as { answers: object; on: string; until: number };
  if (until <= now.getTime() || !isCivilDate(on)) return null;
  return { on, answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => isPlain(answer))) };
}
