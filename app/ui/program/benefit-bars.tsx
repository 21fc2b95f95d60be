import { useFormats, useT } from "~/i18n/react";
import type { PreviewView } from "./builder/preview-view";

type Bars = Pick<NonNullable<PreviewView["plan"]>, "bars" | "highest">;

interface BarsProps extends Bars {
  /** The bars alone, where words beside them say it. */
  readonly brief?: boolean;
}

/** The amounts of a plan, one bar per month; the ledger below says the same in figures. */
export const BenefitBars = ({ bars, highest, brief }: BarsProps) => {
  const t = useT("builder");
  const { month } = useFormats();
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const step = 100 / bars.length;
  const place = (value: number) => `${Math.round(value * 1000) / 1000}%`;
  const label = t("preview.picture", { from: month(first.month), to: month(last.month), highest });
  const picture = (
    <svg
      className="benefit-picture"
      role={brief ? undefined : "img"}
      aria-hidden={brief}
      aria-label={brief ? undefined : label}
    >
      {bars.map(({ month: key, percent, words }, i) => (
        <rect key={key} x={place(i * step)} width={place(step * 0.8)} y={place(100 - percent)} height={place(percent)}>
          <title>{words}</title>
        </rect>
      ))}
    </svg>
  );
  if (brief) return picture;
  return (
    <figure className="benefit-bars">
      <p className="benefit-bars-top figures">{highest}</p>
      {picture}
      <figcaption className="benefit-bars-ends figures">
        <span>{month(first.month)}</span>
        <span>{month(last.month)}</span>
      </figcaption>
    </figure>
  );
};
