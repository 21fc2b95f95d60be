import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { BuilderPage } from "./page";
import type { PartAnswer, PartView } from "./view";

/** The page of a part of a version that has nothing of its own beside its fields. */
export const VersionPartPage = () => {
  const page = useLoaderData() as PartView;
  const answer = useActionData() as PartAnswer | undefined;
  const [search] = useSearchParams();
  return <BuilderPage page={page} answer={answer} saved={search.get("notice") === "saved"} />;
};
