import type { ReactNode } from "react";

interface CardProps {
  readonly title?: ReactNode;
  /** Level of the title in the page's outline. */
  readonly level?: 2 | 3 | 4;
  readonly actions?: ReactNode;
  /** Id of the title, for links to this part of the page. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A bounded part of a page; with a title it is a section. */
export const Card = ({ title, level = 2, actions, id, children }: CardProps) => {
  const Heading = `h${level}` as const;
  return (
    <section className="card">
      {(title || actions) && (
        <div className="card-head">
          {title && <Heading id={id}>{title}</Heading>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
};
