/** The picture of a seal; its sides in pixels. */
export interface SealPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** What the picture of a seal may be: bytes, and pixels of each side. The database holds it to the same. */
export const sealBounds = { bytes: 512 * 1024, leastPixels: 100, mostPixels: 2000 } as const;

/** Why a picture is no seal; null where it can be one. */
export const sealProblem = ({
  size,
  width,
  height,
}: Pick<SealPicture, "width" | "height"> & { readonly size: number }): "tooHeavy" | "pixels" | null => {
  const { bytes, leastPixels, mostPixels } = sealBounds;
  if (size > bytes) return "tooHeavy";
  return [width, height].every((side) => side >= leastPixels && side <= mostPixels) ? null : "pixels";
};
