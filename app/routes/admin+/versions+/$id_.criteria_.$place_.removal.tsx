import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { rearrange } from "~/domain/program/criteria/logic-operations";
import { pathOfCode } from "~/domain/program/criteria/logic-tree";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { titleOf } from "~/ui/title";
import {
  criteriaFrame,
  criteriaHref,
  criteriaPath,
  criteriaPlace,
  criteriaRoot,
  nodeHref,
  nodeName,
} from "~/presenters/program/builder/criteria-page.server";
import { conditionWords, voices } from "~/presenters/program/builder/criteria-words.server";
import { logicMark } from "~/presenters/program/builder/logic-place.server";
import { changeLogic } from "../_shared/builder/logic-change.server";
import { wordsBelow } from "~/presenters/program/builder/logic-outline.server";
import { onVersionTo } from "../_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersionTo("program.edit"), async ({ ctx, params, locale, subject: version }) => {
  const path = criteriaPath(version, params["place"]);
  const voiceIn = await voices();
  const what = nodeName(version, path, locale);
  const heading = createT(locale, "builder")("logic.removeTitle", { what });
  return {
    ...criteriaFrame({ ctx, locale, version, page: { heading } }),
    heading,
    words: wordsBelow(criteriaRoot(version), path, (condition) => conditionWords(condition, voiceIn(locale))),
    mark: logicMark(criteriaPlace(version)),
    back: nodeHref(version, path),
  };
});

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, request, subject: version }) => {
    const form = await request.formData();
    const back = criteriaHref(version);
    try {
      await changeLogic(ctx, criteriaPlace(version), form, (root) => {
        const path = pathOfCode(root, params["place"] ?? "");
        return path && rearrange(root, "remove", path);
      });
    } catch (error) {
      // What would go is no longer what was shown: the criteria as they stand come before another try.
      if (error instanceof StaleVersion) return redirect(`${back}?stale=1`, 303);
      throw error;
    }
    return redirect(`${back}?notice=removed`, 303);
  },
  { form: "builder" },
);

export default function CriteriaRemoval() {
  const t = useT("builder");
  const { frame, heading, words, mark, back } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame frame={frame}>
      <ConfirmPanel
        title={heading}
        effects={[
          { term: t("logic.removeCount"), value: words.length },
          {
            term: t("logic.removeWords"),
            value: words.map((each) => <p key={each}>{each}</p>),
          },
        ]}
        confirm={t("step.remove")}
        hidden={{ mark }}
        cancelHref={back}
        danger
      />
    </BuilderFrame>
  );
}
