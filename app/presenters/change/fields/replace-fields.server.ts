import type { PlanBook } from "~/domain/ledger/book";
import { awardEventTitle } from "../proposal-words.server";
import { day, type FieldsGiven, type FieldWords, tierFields } from "./field-words";
import type { RequestField, RequestFields } from "./request-field";

const insteads = ["suspend", "resume", "extend", "terminate"] as const;

/** Decisions that are to count no more, and what stands in their place. */
export const replaceFields = (words: FieldWords, given: FieldsGiven<PlanBook>): RequestFields => {
  const { t, typed } = words;
  const decided: RequestField = {
    type: "checks",
    name: "proposal.annuls",
    label: t("fields.annuls"),
    values: given.search.getAll("proposal.annuls"),
    options: given.book.decided.flatMap(({ event, counts }, i) =>
      counts ? [{ value: String(i + 1), label: awardEventTitle(event, given.locale) }] : [],
    ),
  };
  const event = "proposal.events[0]";
  const instead = insteads.find((each) => each === typed(`${event}.type`)) ?? null;
  const fields: Readonly<Record<(typeof insteads)[number], RequestField[]>> = {
    suspend: [day(words, `${event}.from`, t("fields.pauseFrom")), day(words, `${event}.to`, t("fields.pauseTo"))],
    resume: [day(words, `${event}.on`, t("fields.resumeOn"))],
    extend: tierFields(words, event),
    terminate: [day(words, `${event}.on`, t("fields.endOn"))],
  };
  return {
    ways: [null, ...insteads].map((way) => ({
      label: way === null ? t("fields.instead.nothing") : t(`fields.instead.${way}`),
      query: way === null ? "" : `${encodeURIComponent(`${event}.type`)}=${way}`,
      current: way === instead,
    })),
    hidden: instead === null ? {} : { [`${event}.type`]: instead },
    groups: [{ legend: null, fields: [decided, ...(instead === null ? [] : fields[instead])] }],
  };
};
