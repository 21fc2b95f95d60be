import { useActionData, useSearchParams } from "@remix-run/react";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Callout } from "~/ui/primitives/callout";

/** The answer to what was just done, by the `notice` of the page's URL; nothing for one that is not among these. */
export const Done = ({ texts }: { readonly texts: Readonly<Record<string, string>> }) => {
  const [search] = useSearchParams();
  const answer = useActionData<unknown>();
  const key = search.get("notice") ?? "";
  return answer === undefined && Object.hasOwn(texts, key) ? <Callout tone="success" live title={texts[key]} /> : null;
};

/** Why what was just asked for was not done, by the `refused` of the page's URL: for acts that have no page of their own. */
export const Refused = ({ reasons }: { readonly reasons: readonly string[] }) => {
  const t = useT("errors");
  const [search] = useSearchParams();
  const reason = search.get("refused") ?? "";
  return reasons.includes(reason) ? <Callout tone="danger" live title={errorText(t, reason)} /> : null;
};
