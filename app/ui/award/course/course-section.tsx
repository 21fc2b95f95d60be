import { addDays } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { monthOf } from "~/domain/kernel/time/month";
import type { AwardCourse } from "~/presenters/award/award-course.server";
import { escaped } from "../../markup";
import { Disclosure } from "../../primitives/disclosure";
import { Table } from "../../primitives/table";
import { tierWords } from "../line-words";
import type { ShownDay } from "../known-on-form";
import { CoursePicture } from "./course-picture";
import type { AwardVoice } from "./voice";

interface CourseProps {
  readonly view: Pick<AwardCourse, "course" | "decisions"> & {
    readonly today: string;
    readonly known: ShownDay;
  };
  readonly voice: AwardVoice;
}

interface Part extends DateRange {
  readonly label: string;
}

/** Tiers, pauses and what is no longer paid, in order. */
const partsOf = ({ course }: CourseProps["view"], { t, award, f }: AwardVoice): Part[] => {
  const { payingEnd } = course.standing;
  return [
    ...course.tiers.map(({ from, to, tier }) => ({ from, to, label: tierWords(tier, award, f) })),
    ...course.suspensions.map((range) => ({ ...range, label: t("course.paused") })),
    ...(payingEnd.because ? [{ from: payingEnd.on, to: course.benefit.to, label: t("course.unpaid") }] : []),
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1));
};

const presentDay = ({ course, today }: CourseProps["view"], { award, f }: AwardVoice): string =>
  award(today >= course.benefit.from ? "timeline.today" : "timeline.notBegun", { date: f.date(today) });

const lastDay = ({ to }: DateRange) => addDays(to, -1);

/** The rows of the table as escaped markup: each pause is one. */
const partMarkup = (parts: readonly Part[], heads: readonly [string, string, string], { f }: AwardVoice): string => {
  const [part, from, to] = heads.map(escaped);
  return parts
    .map((each) => {
      const name = `<th scope="row" data-label="${part}">${escaped(each.label)}</th>`;
      const days = `<td data-label="${from}">${f.dateShort(each.from)}</td><td data-label="${to}">${f.dateShort(lastDay(each))}</td>`;
      return `<tr>${name}${days}</tr>`;
    })
    .join("");
};

/** The award over its whole time: as a picture, and the same as a table. */
export const CourseSection = ({ view, voice }: CourseProps) => {
  const { course, decisions, today, known } = view;
  const { t, award, f, side } = voice;
  if (course.months.length === 0) return null;
  const parts = partsOf(view, voice);
  const said = ({ label, ...range }: Part) =>
    t("course.part", { from: f.date(range.from), to: f.date(lastDay(range)), label });
  const decided = [...new Set(decisions.filter(({ name }) => name !== "approve").map(({ on }) => on))];
  const day = known.on ? t("course.thatDay", { date: f.date(today) }) : presentDay(view, voice);
  const present = monthOf(today);
  const keys = [
    ...(course.months.some(({ month }) => month < present) ? [{ name: "over", words: t("course.paid") }] : []),
    ...(course.months.some(({ month }) => month >= present) && today < course.benefit.to
      ? [{ name: "ahead", words: t("course.ahead") }]
      : []),
    { name: "own", words: t(`course.own.${side}`) },
    ...(course.suspensions.length > 0 ? [{ name: "paused", words: t("course.paused") }] : []),
    ...(decided.length > 0 ? [{ name: "decided", words: t("course.change") }] : []),
  ];
  const heads = [award("timeline.part"), award("timeline.from"), award("timeline.to")] as const;
  // In the order of days: of an award that is over, today comes last.
  const marks = [
    { on: course.benefit.from, words: f.dateShort(course.benefit.from), now: false },
    { on: today, words: day, now: true },
    { on: course.benefit.to, words: f.dateShort(lastDay(course.benefit)), now: false },
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return (
    <section className="course">
      <CoursePicture
        course={course}
        today={today}
        decided={decided}
        title={t("course.title")}
        description={t("course.description", {
          from: f.date(course.benefit.from),
          to: f.date(lastDay(course.benefit)),
          parts: f.list(parts.map(said)),
        })}
        voice={voice}
      />
      <p className="course-ends figures">
        {marks.map(({ on, words, now }) => (
          <span key={`${on} ${words}`} className={now ? "course-now" : undefined}>
            {words}
          </span>
        ))}
      </p>
      <ul className="course-keys">
        {keys.map(({ name, words }) => (
          <li key={name} className={`course-key course-key-${name}`}>
            {words}
          </li>
        ))}
      </ul>
      <Disclosure summary={award("timeline.figures")}>
        <Table
          caption={t("course.title")}
          captionHidden
          rows={[]}
          rowKey={() => ""}
          columns={heads.map((header) => ({ key: header, header, cell: () => null }))}
          body={partMarkup(parts, heads, voice)}
        />
      </Disclosure>
    </section>
  );
};
