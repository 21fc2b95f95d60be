/** The entries with the largest weights of however many are offered, the largest first; of equal ones those that came first. */
export class Largest<T> {
  private readonly kept: { readonly weight: number; readonly entry: T }[] = [];

  constructor(private readonly most: number) {}

  offer(weight: number, entry: T): void {
    const { kept, most } = this;
    const last = kept.at(-1);
    if (kept.length === most && last && weight <= last.weight) return;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]?.weight ?? 0) < weight) at -= 1;
    kept.splice(at, 0, { weight, entry });
    if (kept.length > most) kept.pop();
  }

  entries(): T[] {
    return this.kept.map(({ entry }) => entry);
  }
}
