import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { placedQuestions, placeOfCode } from "~/domain/program/form/draft-questions";
import { nameOfPath } from "~/domain/kernel/draft-tree";
import { removePlace } from "~/domain/program/form/question-edits";
import { referencesInto } from "~/domain/program/form/question-references";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { StaleVersion } from "~/platform/errors";
import { BuilderFrame } from "~/ui/program/builder/page";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { ReferenceList } from "~/ui/patterns/reference-list";
import { titleOf } from "~/ui/title";
import { placesMark } from "~/data/program/places-mark.server";
import { onVersionTo } from "../_shared/on-version.server";
import { referenceViews } from "~/presenters/program/builder/question-references.server";
import { changeQuestions } from "../_shared/builder/questions-change.server";
import {
  placeName,
  questionPlace,
  questionsFrame,
  questionsHref,
} from "~/presenters/program/builder/questions-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

/** What the confirmation says depends on all of these. */
const places = [["steps"], ["documents"], ["benefit"], ["premises"]];

export const loader = guard.loader(onVersionTo("program.edit"), ({ ctx, params, locale, subject: version }) => {
  const { content } = version;
  const path = questionPlace(version, params["place"]);
  const name = placeName(content, path, locale);
  const t = createT(locale, "builder");
  const heading = t(path.length === 2 ? "questions.removePage" : "questions.removeTitle", { name });
  const going = placedQuestions(content).filter((each) => path.every((step, i) => each.path[i] === step));
  return {
    ...questionsFrame({ ctx, locale, version, page: { heading } }),
    heading,
    count: going.length,
    mark: placesMark(content, places),
    references: referenceViews(version, referencesInto(content, path), locale),
    back: `${questionsHref(version)}#${nameOfPath(path)}`,
  };
});

export const action = guard.action(
  onVersionTo("program.edit"),
  async ({ ctx, params, request, subject: version }) => {
    const form = await request.formData();
    const base = questionsHref(version);
    try {
      await changeQuestions(ctx, version, { form, places }, (content) => {
        const path = placeOfCode(content, params["place"] ?? "");
        return path && { content: removePlace(content, path), at: ["steps"] };
      });
    } catch (error) {
      // What would go, or refers to it, is no longer what was shown.
      if (error instanceof StaleVersion) return redirect(`${base}?stale=1`, 303);
      throw error;
    }
    return redirect(`${base}?notice=removed`, 303);
  },
  { form: "builder" },
);

export default function QuestionRemoval() {
  const t = useT("builder");
  const { frame, heading, count, references, mark, back } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame frame={frame}>
      <ConfirmPanel
        title={heading}
        effects={[
          { term: t("questions.removeCount"), value: count },
          { term: t("questions.removeRefer"), value: <ReferenceList references={references} /> },
        ]}
        confirm={t("questions.remove")}
        hidden={{ mark }}
        cancelHref={back}
        danger
      />
    </BuilderFrame>
  );
}
