import type { SealPicture } from "~/domain/city/seal";

interface SealMarkProps {
  readonly seal: SealPicture;
  /** Where its picture is. */
  readonly src: string;
  readonly alt: string;
}

/** A seal in the size in which it stands on paper. */
export const SealMark = ({ seal: { width, height }, src, alt }: SealMarkProps) => (
  <img className="seal" src={src} width={width} height={height} alt={alt} />
);
