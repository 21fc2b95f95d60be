import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { getAt } from "~/domain/kernel/draft-tree";
import { pathOfCode } from "~/domain/program/criteria/logic-tree";
import { useT } from "~/i18n/react";
import { asSentence } from "~/i18n/sentence";
import { NotFound } from "~/platform/errors";
import { BuilderPage } from "~/ui/program/builder/page";
import type { PartAnswer } from "~/ui/program/builder/view";
import { titleOf } from "~/ui/title";
import { readPart } from "../_shared/builder/page.server";
import { savePart } from "../_shared/builder/save.server";
import {
  conditionHref,
  criteriaHref,
  criteriaPath,
  criteriaPlace,
  criteriaRoot,
  nodeHref,
} from "~/presenters/program/builder/criteria-page.server";
import { conditionWords, factOf, voices } from "~/presenters/program/builder/criteria-words.server";
import { criterionPart } from "~/presenters/program/builder/criterion-part.server";
import { formAtNode, goneWith, nodeNow } from "~/presenters/program/builder/logic-form.server";
import { onVersion, onVersionTo } from "../_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, params, locale, subject: version }) => {
  const path = criteriaPath(version, params["place"]);
  const condition = getAt(criteriaRoot(version), path) ?? null;
  const fact = factOf(condition);
  if (fact === null) throw new NotFound();
  const voiceIn = await voices();
  return {
    ...(await readPart({ ctx, locale, version }, criterionPart(path, fact, locale))),
    sentence: asSentence(conditionWords(condition, voiceIn(locale))),
    factHref: `${conditionHref(version, path)}/fact`,
    back: nodeHref(version, path),
  };
});

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, locale, request, url, subject: version }) => {
    const form = await request.formData();
    const from = pathOfCode(criteriaRoot(version), params["place"] ?? "");
    const about = url.searchParams.get("of");
    const at = nodeNow(criteriaPlace(version), from, String(form.get("mark") ?? ""), (each) => factOf(each) === about);
    const fact = at && factOf(getAt(criteriaRoot(version), at));
    if (!at || !fact) return redirect(goneWith(criteriaHref(version), form, locale), 303);
    const moved = new Request(request.url, { method: "POST", body: formAtNode(form, ["criteria", ...at]) });
    return savePart({ ctx, locale, version }, moved, criterionPart(at, fact, locale));
  },
  { form: "builder" },
);

export default function Condition() {
  const t = useT("builder");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as PartAnswer | undefined;
  const [search] = useSearchParams();
  const lead = (
    <>
      <p>{t("common:marks.pair", { label: t("criteria.says"), text: page.sentence })}</p>
      <p>
        <a href={page.back}>{t("criteria.back")}</a>
        {page.frame.editable && (
          <>
            {" · "}
            <a href={page.factHref}>{t("criteria.factChange")}</a>
          </>
        )}
      </p>
    </>
  );
  return <BuilderPage page={page} answer={answer} saved={search.get("notice") === "saved"} lead={lead} />;
}
