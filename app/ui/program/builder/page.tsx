import type { FormEventHandler, ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Done } from "../../patterns/outcome";
import { useListHref } from "../../patterns/left-lists";
import { errorText } from "~/i18n/error-text";
import { Callout } from "~/ui/primitives/callout";
import { Badge } from "~/ui/primitives/badge";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { BuilderFields } from "./fields";
import { BuilderValues } from "./values";
import type { FrameView, OpenPoint, PartAnswer, PartView } from "./view";
import { Comparison } from "~/ui/patterns/comparison";

/** The parts of the version, each with what is open in it. */
const Parts = ({ parts }: Pick<FrameView, "parts">) => {
  const t = useT("builder");
  return (
    <nav className="builder-parts" aria-label={t("frame.parts")}>
      <ul>
        {parts.map(({ section, label, href, open, current, within }) => (
          <li key={section}>
            <a href={href} aria-current={current ? "page" : within}>
              {label}
              <span className={open > 0 ? "builder-open" : "builder-complete"}>
                {open > 0 ? t("frame.open", { count: open }) : t("frame.complete")}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What is still open in a part, each point leading to its field. */
const OpenPoints = ({ points }: { readonly points: readonly OpenPoint[] }) => {
  const t = useT("builder");
  if (points.length === 0) return null;
  return (
    <Callout tone="warning" title={t("frame.openTitle")}>
      <p>{t("frame.openLead")}</p>
      <ul className="builder-points">
        {points.map(({ id, label, message }) => {
          const words = errorText(t, message);
          const text = label ? t("common:form.errorOf", { label, message: words }) : words;
          return <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>;
        })}
      </ul>
    </Callout>
  );
};

/** The frame of every page of a version: where it stands, its parts, and beside them one of these. */
export const BuilderFrame = ({ frame, children }: { readonly frame: FrameView; readonly children: ReactNode }) => {
  const t = useT("builder");
  const list = useListHref("programs");
  const { heading, program, version, parts } = frame;
  const above = parts.find(({ current, within }) => within && !current);
  return (
    <div className="stack">
      <PageHeader
        title={heading}
        breadcrumbs={[
          { label: t("frame.programs"), href: list },
          { label: program.name, href: program.href },
          { label: t("frame.version", { number: version.number }), href: version.href },
          ...(above ? [above] : []),
        ]}
        badge={
          <Badge tone={version.published ? "success" : "neutral"}>
            {version.published ? t("frame.published") : t("frame.draft")}
          </Badge>
        }
      />
      <div className="builder">
        <Parts parts={parts} />
        <div className="stack">
          <Done texts={{ removed: t("frame.removed") }} />
          {children}
        </div>
      </div>
    </div>
  );
};

interface BuilderPageProps {
  readonly page: PartView;
  readonly answer?: PartAnswer;
  readonly saved?: boolean;
  /** Words above and figures below the fields, in the form and beside it. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** Told of whatever is typed, where scripts run. */
  readonly onInput?: FormEventHandler<HTMLFormElement>;
}

/** Sums, dates and consequences of what is written. */
const Follows = ({ items }: { readonly items: PartView["follows"] }) => {
  const t = useT("builder");
  if (items.length === 0) return null;
  return (
    <Card title={t("frame.follows")}>
      <DescriptionList items={items} />
    </Card>
  );
};

/** The form itself. Enter in a field presses the first button, so that is to save. */
const PartForm = ({ page, answer, onInput, children }: BuilderPageProps) => {
  const t = useT("builder");
  const { fields, mark, follows } = answer ?? page;
  return (
    <Form hidden={{ mark }} onInput={onInput}>
      <VisuallyHidden>
        <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" />
      </VisuallyHidden>
      <BuilderFields fields={fields} />
      <Follows items={follows} />
      <Button name="do" value="save">
        {answer?.stale ? t("frame.saveOver") : t("frame.save")}
      </Button>
      {children}
    </Form>
  );
};

/** A part of a version: its form for who writes it, its values for who reads it. */
export const BuilderPage = ({ page, answer, saved, lead, onInput, children }: BuilderPageProps) => {
  const t = useT("builder");
  const { frame } = page;
  return (
    <BuilderFrame frame={frame}>
      {saved && !answer && <Callout tone="success" live title={t("frame.saved")} />}
      {answer?.error && <Callout tone="danger" live title={errorText(t, answer.error)} />}
      {answer?.stale && (
        <Comparison
          fields={answer.stale}
          keepHref={frame.parts.find(({ current }) => current)?.href ?? frame.version.href}
        />
      )}
      {lead}
      {frame.editable ? (
        <>
          <OpenPoints points={(answer ?? page).open} />
          <PartForm page={page} answer={answer} onInput={onInput}>
            {children}
          </PartForm>
        </>
      ) : (
        <>
          <p className="muted">{frame.version.published ? t("frame.neverChanges") : t("frame.readOnly")}</p>
          <BuilderValues fields={page.fields} />
          <Follows items={page.follows} />
          {children}
        </>
      )}
    </BuilderFrame>
  );
};
