import { createContext, useContext } from "react";
import { type ListName, lists } from "~/domain/desk/lists";

/** The addresses of lists as whoever reads the page left them. */
const LeftLists = createContext<Partial<Record<ListName, string>>>({});

export const LeftListsProvider = LeftLists.Provider;

/** Where a page leads back to its list: with the filter, order and page that it was left with. */
export const useListHref = (list: ListName): string => useContext(LeftLists)[list] ?? lists[list].path;
