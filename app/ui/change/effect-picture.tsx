import { addDays } from "~/domain/kernel/time/civil-date";
import type { CourseShown, Outlook } from "~/domain/change/outlook";
import { useFormats, useT } from "~/i18n/react";
import { CoursePicture, frameOf } from "../award/course/course-picture";
import type { AwardSide } from "../award/course/voice";

interface EffectPictureProps {
  readonly award: string;
  readonly outlook: Outlook;
  readonly side: AwardSide;
}

/** The months of an award as they are and as they would be, one picture above the other on one scale; the table says the same. */
export const EffectPicture = ({ award: id, outlook, side }: EffectPictureProps) => {
  const t = useT("effect");
  const course = useT("ledger");
  const award = useT("award");
  const f = useFormats();
  const frame = frameOf(
    [...outlook.courseBefore.months, ...outlook.courseAfter.months].toSorted((a, b) => (a.month < b.month ? -1 : 1)),
  );
  const lastDay = ({ benefit }: CourseShown) => f.date(addDays(benefit.to, -1));
  const paused = [outlook.courseBefore, outlook.courseAfter].some(({ suspensions }) => suspensions.length > 0);
  const keys = [
    { name: "over", words: course("course.paid") },
    { name: "ahead", words: course("course.ahead") },
    { name: "own", words: course(`course.own.${side}`) },
    ...(paused ? [{ name: "paused", words: course("course.paused") }] : []),
  ];
  const row = (name: "before" | "after", shown: CourseShown) => (
    <figure>
      <figcaption>
        <strong>{t(`picture.${name}`)}</strong>{" "}
        <span className="muted figures">{t("picture.until", { date: lastDay(shown) })}</span>
      </figcaption>
      <CoursePicture
        id={`${name}-${id}`}
        course={shown}
        frame={frame}
        today={outlook.on}
        decided={[]}
        title={t(`picture.title.${name}`)}
        description={t("picture.description", { from: f.date(shown.benefit.from), to: lastDay(shown) })}
        voice={{ award, f }}
      />
    </figure>
  );
  return (
    <div className="course effect-picture">
      {row("before", outlook.courseBefore)}
      {row("after", outlook.courseAfter)}
      <ul className="course-keys">
        {keys.map(({ name, words }) => (
          <li key={name} className={`course-key course-key-${name}`}>
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
};
