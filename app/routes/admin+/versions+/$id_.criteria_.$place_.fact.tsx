import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { getAt } from "~/domain/kernel/draft-tree";
import { FACT_GROUPS, factGroups } from "~/domain/program/criteria/fact-groups";
import { FACT_KEYS, factDefinition } from "~/domain/program/criteria/facts";
import { nodeAt, pathOfCode } from "~/domain/program/criteria/logic-tree";
import { addCondition, ADDING } from "~/domain/program/criteria/add-condition";
import { changeFact, newCriterion } from "~/domain/program/criteria/new-criterion";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound, StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Button } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import {
  conditionHref,
  criteriaFrame,
  criteriaHref,
  criteriaPath,
  criteriaPlace,
  criteriaRoot,
} from "~/presenters/program/builder/criteria-page.server";
import { clauseOptions, factOf, unitWords } from "~/presenters/program/builder/criteria-words.server";
import { logicMark } from "~/presenters/program/builder/logic-place.server";
import { changeLogic } from "../_shared/builder/logic-change.server";
import { onVersionTo } from "../_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

/** How a condition is added; null when one that stands is to look at another fact. */
const addingOf = (url: URL) => ADDING.find((each) => each === url.searchParams.get("add")) ?? null;

export const loader = guard.loader(onVersionTo("program.edit"), ({ ctx, params, locale, url, subject: version }) => {
  const path = criteriaPath(version, params["place"]);
  const root = criteriaRoot(version);
  if (addingOf(url) === null && nodeAt(root, path)?.kind !== "condition") throw new NotFound();
  const t = createT(locale, "builder");
  const heading = t("criteria.factTitle");
  const hintOf = (fact: (typeof FACT_KEYS)[number]) => {
    const unit = unitWords(t, fact);
    const source = t("criteria.source", { source: t(`criteria:factSource.${factDefinition(fact).source}`) });
    return t("criteria.factHint", { what: t(`fact.${fact}`), unit: unit ? t("criteria.unit", { unit }) : "", source });
  };
  return {
    ...criteriaFrame({ ctx, locale, version, page: { heading } }),
    mark: logicMark(criteriaPlace(version)),
    chosen: addingOf(url) ? null : factOf(getAt(root, path)),
    groups: factGroups.map((group) => ({
      group,
      label: t(`factGroup.${group}`),
      options: FACT_GROUPS[group].map((fact) => ({
        value: fact,
        label: t(`criteria:factName.${fact}`),
        hint: hintOf(fact),
      })),
    })),
  };
});

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, locale, request, url, subject: version }) => {
    const form = await request.formData();
    const fact = FACT_KEYS.find((key) => key === form.get("fact"));
    if (!fact) return data({ error: "requiredChoice" }, 422);
    const adding = addingOf(url);
    const clauses = clauseOptions(version.content, locale).map(({ value }) => value);
    try {
      const at = await changeLogic(ctx, criteriaPlace(version), form, (root) => {
        const path = pathOfCode(root, params["place"] ?? "");
        if (!path) return null;
        if (adding) return addCondition(root, path, adding, newCriterion(fact, clauses));
        return nodeAt(root, path)?.kind === "condition" ? changeFact(root, path, fact) : null;
      });
      return redirect(at ? `${conditionHref(version, at.slice(1))}?of=${fact}` : criteriaHref(version), 303);
    } catch (error) {
      if (error instanceof StaleVersion) return redirect(`${criteriaHref(version)}?stale=1`, 303);
      throw error;
    }
  },
  { form: "builder" },
);

export default function ChooseFact() {
  const t = useT("builder");
  const { frame, mark, groups, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer ? [answer.error] : [];
  return (
    <BuilderFrame frame={frame}>
      <ErrorSummary
        errors={errors.map((message) => ({ id: "fact-company", label: t("criteria.factField"), message }))}
      />
      <p>{t("criteria.factLead")}</p>
      <Form hidden={{ mark }}>
        {groups.map(({ group, label, options }, i) => (
          <RadioGroup
            key={group}
            id={`fact-${group}`}
            name="fact"
            label={label}
            options={options}
            defaultValue={chosen ?? undefined}
            errors={i === 0 ? errors : []}
          />
        ))}
        <Button>{t("criteria.choose")}</Button>
      </Form>
    </BuilderFrame>
  );
}
