import { useT } from "~/i18n/react";
import { Badge } from "~/ui/primitives/badge";
import { Button } from "~/ui/primitives/button";
import { Disclosure } from "~/ui/primitives/disclosure";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import type { LogicNodeView } from "./logic-view";

const useName = () => {
  const t = useT("builder");
  return ({ number, kind }: LogicNodeView): string => {
    if (number === "") return t("logic.whole");
    return kind === "condition" ? t("logic.condition", { number }) : t("logic.group", { number });
  };
};

const Heading = ({ node }: { readonly node: LogicNodeView }) => {
  const t = useT("builder");
  if (node.kind === "condition") return node.text;
  if (node.kind === "not") return t("logic.not");
  if (node.negated) return node.kind === "all" ? t("logic.notAll") : t("logic.notAny");
  return node.kind === "all" ? t("logic.all") : t("logic.any");
};

/** The buttons post the form around the outline: `name="do"`, `value="up:all.0"`. */
const Actions = ({ node }: { readonly node: LogicNodeView }) => {
  const t = useT("builder");
  const what = useName()(node);
  const named = (action: string) => (
    <>
      {action}
      <VisuallyHidden after="colon">{what}</VisuallyHidden>
    </>
  );
  return (
    <div className="logic-actions">
      {node.editHref && <a href={node.editHref}>{named(t("logic.edit"))}</a>}
      {node.addHref && <a href={`${node.addHref}?add=condition`}>{named(t("logic.add"))}</a>}
      {node.addHref && <a href={`${node.addHref}?add=all`}>{named(t("logic.addAll"))}</a>}
      {node.addHref && <a href={`${node.addHref}?add=any`}>{named(t("logic.addAny"))}</a>}
      {node.steps.length > 0 && (
        <Disclosure summary={named(t("logic.arrange"))}>
          <div className="logic-steps">
            {node.steps.map(({ value, label, href }) =>
              href ? (
                <a key={value} href={href}>
                  {named(label)}
                </a>
              ) : (
                <Button key={value} variant="quiet" name="do" value={value}>
                  {named(label)}
                </Button>
              ),
            )}
          </div>
        </Disclosure>
      )}
    </div>
  );
};

const Node = ({ node }: { readonly node: LogicNodeView }) => {
  const t = useT("builder");
  return (
    <>
      <div className="logic-head">
        {node.number !== "" && <span className="logic-number">{node.number}</span>}
        <div>
          <p className={node.kind === "condition" ? undefined : "font-semibold"}>
            <Heading node={node} />
          </p>
          {node.note && <p className="muted">{node.note}</p>}
          {node.problems.map((problem) => (
            <p key={problem}>
              <Badge tone="warning" icon="warning">
                {problem}
              </Badge>
            </p>
          ))}
        </div>
      </div>
      {node.parts.length > 0 && (
        <ol className="logic-parts">
          {node.parts.map((part, i) => (
            <li key={part.id} id={part.id}>
              {i > 0 && <p className="logic-join">{node.kind === "any" ? t("logic.or") : t("logic.and")}</p>}
              <Node node={part} />
            </li>
          ))}
        </ol>
      )}
      <Actions node={node} />
    </>
  );
};

/** A tree of conditions as nested, numbered lists with all, any and not in words. */
export const LogicOutline = ({ root }: { readonly root: LogicNodeView }) => (
  <div className="logic" id={root.id}>
    <Node node={root} />
  </div>
);
