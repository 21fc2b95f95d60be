import { z } from "zod";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { seal, unseal } from "~/platform/secrets/seal.server";
import { hashToken } from "~/platform/secrets/token.server";

const name = "slipway_device";
const purpose = "known device";
const days = 365;
/** People who share a browser; the longest unseen is forgotten first. */
const mostAccounts = 5;

const deviceSchema = z.object({ id: z.string(), accounts: z.array(z.string()), until: z.number() });
type Device = z.infer<typeof deviceSchema>;

const markOf = (account: string): string => hashToken(account.trim().toLowerCase()).slice(0, 32);

function deviceOf(request: Request, now: Date): Device | null {
  const value = new RegExp(`(?:^|; )${name}=([\\w-]+)`).exec(request.headers.get("cookie") ?? "")?.[1];
  const text = value ? unseal(purpose, name, Buffer.from(value, "base64url")) : null;
  if (text === null) return null;
  const device = deviceSchema.parse(JSON.parse(text));
  return device.until > now.getTime() ? device : null;
}

/** The id of a browser in which this account (by its address) was fully signed in before; null otherwise. It signs nobody in. */
export function knownDevice(request: Request, account: string, now: Date): string | null {
  const device = deviceOf(request, now);
  return device?.accounts.includes(markOf(account)) ? device.id : null;
}

/** The Set-Cookie value that makes the browser known to this account for a year, sealed: it names nobody. */
export function deviceCookie(request: Request, account: string, now: Date): string {
  const before = deviceOf(request, now);
  const mark = markOf(account);
  const accounts = [mark, ...(before?.accounts ?? []).filter((each) => each !== mark)].slice(0, mostAccounts);
  const device: Device = { id: before?.id ?? newId(), accounts, until: now.getTime() + days * 86_400_000 };
  const sealed = seal(purpose, name, JSON.stringify(device)).toString("base64url");
  const secure = env().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `${name}=${sealed}; Path=/auth; Max-Age=${days * 86_400}; SameSite=Lax; HttpOnly${secure}`;
}
