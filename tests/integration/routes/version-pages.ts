import { useHandler } from "./ask";
import { cookieOf } from "./fixture";

/** Opens a city whose manager reads and posts the pages of the draft version. */
export function useVersionPages() {
  const { send, filled } = useHandler();
  const at = (page: string) => `/admin/versions/{draftVersion}/${page}`;
  const read = async (page: string) => (await send("GET", at(page), await cookieOf("manager"))).text();
  const markOf = (page: string): string => /name="mark" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const post = async (page: string, typed: Record<string, string>) =>
    send("POST", at(page), await cookieOf("manager"), typed);
  /** Posts a page with the mark it was read at. */
  const press = async (page: string, typed: Record<string, string>) =>
    post(page, { mark: markOf(await read(page)), ...typed });
  /** Where an answer leads, as a page of the version. */
  const to = (answer: Response) =>
    decodeURIComponent((answer.headers.get("location") ?? "").replace(filled(at("")), "").replaceAll("+", " "));
  return { send, filled, at, read, markOf, post, press, to };
}
