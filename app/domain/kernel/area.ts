const shape = /^\d{1,8}(\.\d{1,2})?$/;

/** Whether the text is an area in m²: a decimal with at most two places, below 100,000,000. */
export const isArea = (text: string): boolean => shape.test(text);

/** Negative when `a` is the smaller of two areas; exact for what `isArea` allows. */
export const compareAreas = (a: string, b: string): number => Number(a) - Number(b);
