import { pathTo } from "~/addresses/path-to";
import { type ListName, type Lists, lists } from "~/domain/desk/lists";
import { addressOf, type Asked } from "~/domain/kernel/list/address";
import { env } from "~/platform/env.server";
import { isId } from "~/platform/ids";
import { seal, unseal } from "~/platform/secrets/seal.server";
import { referringPage } from "./referring-page";

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
  return kept === null
    ? cookieOf(list, "", pathTo("/admin"), 0)
    : cookieOf(list, sealed(list, userId, kept), pathTo("/admin"));
}

const sealed = (list: ListName, userId: string, address: string): string =>
  seal(purpose, ownerOf(list, userId), address).toString("base64url");

function cookieOf(list: ListName, value: string, path: string, seconds?: number): string {
  const secure = env().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  const age = seconds === undefined ? "" : `; Max-Age=${seconds}`;
  return `${nameOf(list)}=${value}; Path=${path}${age}; SameSite=Lax; HttpOnly${secure}`;
}

/** Seconds in which the pages of a thing lead back to the list that it was opened from. */
const opened = 60 * 60;

/**
 * The list that leads to a page of one thing, as it stood in the window that somebody comes from, whatever list another window shows by
 * now; null where they come from elsewhere. `cookie` keeps it for the pages below the thing alone: browsers send the longer path first.
 */
export function openedFrom(request: Request, userId: string) {
  const from = referringPage(request);
  const list = names.find((name) => lists[name].path === from?.pathname);
  const [thing, id] = /^\/admin\/[^/]+\/([^/]+)/.exec(new URL(request.url).pathname) ?? [];
  if (!from || !list || !thing || !isId(id)) return null;
  const asked = new Set([...Object.keys(lists[list].filters), "sort", "after"]);
  const query = new URLSearchParams([...from.searchParams].filter(([key]) => asked.has(key))).toString();
  const address = query === "" ? lists[list].path : `${lists[list].path}?${query}`;
  if (address.length > longest) return null;
  return { left: { [list]: address }, cookie: cookieOf(list, sealed(list, userId, address), thing, opened) };
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
