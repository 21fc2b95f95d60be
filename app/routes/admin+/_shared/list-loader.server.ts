import { guard } from "~/auth/guard.server";
import type { Given } from "~/auth/need";
import { type ListName, type Lists, lists } from "~/domain/desk/lists";
import { type AskedList, askedOf } from "~/presenters/desk/asked-list.server";

type NeedOf<N extends ListName> = Lists[N]["need"];
type ListGiven<N extends ListName> = Given<NeedOf<N>> & { readonly asked: AskedList<Lists[N]> };

/** Declares the page of a list, by its name among all of them: who may load it stands with the list. */
export const listLoader = <N extends ListName, Result>(name: N, read: (given: ListGiven<N>) => Promise<Result>) =>
  guard.loader<NeedOf<N>, unknown, Result>(lists[name].need, async (given) =>
    read({ ...given, asked: await askedOf(lists[name], given.actor, given.url.searchParams) }),
  );
