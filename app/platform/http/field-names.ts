import type { FormBounds } from "./form-bounds";

/** Names that reach into objects themselves, or that the library of forms keeps for buttons that none of our forms has. */
const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype", "__intent__", "__state__"]);

const step = /[^.[\]]+|\[\]/g;

/** Whether the name of a field is one that a form of these bounds may have. */
export function mayBeNamed(name: string, { index, depth, name: longest }: FormBounds): boolean {
  if (name.length > longest || name.includes("\u0000")) return false;
  const steps = name.match(step) ?? [];
  return (
    steps.length <= depth && steps.every((each) => !reserved.has(each) && !(/^\d+$/.test(each) && Number(each) > index))
  );
}
