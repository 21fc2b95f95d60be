import { type ListName, type Lists, lists } from "~/domain/desk/lists";
import { addressOf, type Asked } from "~/domain/kernel/list/address";
import { env } from "~/platform/env.server";
import { seal, unseal } from "~/platform/secrets/seal.server";

const purpose = "lists as they were left";
/** Characters of the longest address that is kept; what is longer is left as if it had not been asked for. */
const longest = 1000;

const names = Object.keys(lists) as ListName[];
const nameOf = (list: ListName): string => `slipway_list_${list}`;
const ownerOf = (list: ListName, userId: string): string => `${list} ${userId}`;

/**
 * The Set-Cookie value that keeps a list as this person asked for it until the browser is closed, sealed: what they searched for
 * is not there for the next one at this desk.
 */
export function leftListCookie<N extends ListName>(list: N, userId: string, asked: Asked<Lists[N]>): string {
  const address = addressOf(lists[list], asked);
  const kept = address === lists[list].path || address.length > longest ? null : address;
  const value = kept === null ? "" : seal(purpose, ownerOf(list, userId), kept).toString("base64url");
  const secure = env().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `${nameOf(list)}=${value}; Path=/admin${value ? "" : "; Max-Age=0"}; SameSite=Lax; HttpOnly${secure}`;
}

/** The addresses of lists as this person left them in this browser; without those that they did not narrow. */
export function leftLists(request: Request, userId: string): Partial<Record<ListName, string>> {
  const cookies = request.headers.get("cookie") ?? "";
  const left = names.flatMap((list) => {
    const value = new RegExp(`(?:^|; )${nameOf(list)}=([\\w-]+)`).exec(cookies)?.[1];
    const address = value ? unseal(purpose, ownerOf(list, userId), Buffer.from(value, "base64url")) : null;
    return address === null ? [] : [[list, address] as const];
  });
  return Object.fromEntries(left);
}
