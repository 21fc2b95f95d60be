interface ProgressProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The same in words: "3 of 5 documents". */
  readonly text: string;
}

/** How much of something is done, as bar and in words. */
export const Progress = ({ id, label, value, max, text }: ProgressProps) => (
  <div className="progress">
    <label htmlFor={id}>{label}</label>
    <progress id={id} value={value} max={max}>
      {text}
    </progress>
    <span className="muted">{text}</span>
  </div>
);
