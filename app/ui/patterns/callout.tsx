import { useSearchParams } from "@remix-run/react";
import { Alert } from "~/ui/primitives/alert";

/** The answer to what was just done, by the `notice` of the page's URL; nothing for one that is not among these. */
export const Notice = ({ texts }: { readonly texts: Readonly<Record<string, string>> }) => {
  const [search] = useSearchParams();
  const key = search.get("notice") ?? "";
  return Object.hasOwn(texts, key) ? <Alert tone="success" live title={texts[key]} /> : null;
};
