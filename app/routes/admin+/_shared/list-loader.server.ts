import { data } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { leftListCookie } from "~/auth/left-lists.server";
import type { Given } from "~/auth/need";
import { officialSide } from "~/domain/access/sides";
import { type ListName, type Lists, lists } from "~/domain/desk/lists";
import { type AskedList, askedOf } from "~/presenters/desk/asked-list.server";
import { admit } from "~/use-cases/access/admit.server";

type NeedOf<N extends ListName> = Lists[N]["need"];
type ListGiven<N extends ListName> = Given<NeedOf<N>> & { readonly asked: AskedList<Lists[N]> };

/**
 * Declares the page of a list, by its name among all of them: who may load it stands with the list. Pages of what is in it lead
 * back to it as it was asked for.
 */
export const listLoader = <N extends ListName, Result>(name: N, read: (given: ListGiven<N>) => Promise<Result>) =>
  guard.loader(lists[name].need as NeedOf<N>, async (given: Given<NeedOf<N>>) => {
    // What founders may read of their own is no list of the office's.
    admit(officialSide(given.actor), lists[name].need, "anywhere");
    const search = given.url.searchParams;
    const asked = await askedOf(lists[name], given.actor, search);
    const { filters, sort, cursor } = asked;
    const left = { filters, sort, after: cursor === null ? null : search.get("after") };
    const headers = { "Set-Cookie": leftListCookie(name, given.actor.userId, left) };
    return data(await read({ ...given, asked }), { headers });
  });
