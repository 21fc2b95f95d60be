/**
 * The ledger of docs/rules/ledger.md taken literally: what was done is kept as a list, and every sum is read off the lists each
 * time it is needed. Shares nothing with the code under test. It checks nothing; inputs must be valid.
 */
import type { CeilingsInput } from "~/domain/award/input";
import type { Act, AwardLedger, Fund, Ledger, LedgerAward, LedgerInput, Line } from "~/domain/ledger/types";
import type { AwardEvent, PlanInput } from "~/domain/subsidy/types";
import { planOf, referencePayable } from "./reference-payable";

interface Kept {
  award: string;
  month: string;
  fen: number;
  demanded: number;
}

interface Paid {
  run: string;
  on: string;
  fen: number;
  items: { month: string; fen: number }[];
  setOff: Kept[];
  by: number;
  bounced: boolean;
}

class Book {
  approved = false;
  onHold = false;
  readonly events: { event: AwardEvent; counts: boolean }[] = [];
  readonly grants: { month: string; fen: number; counts: boolean }[] = [];
  readonly opened = new Map<string, number>();
  readonly lapsed = new Set<string>();
  readonly confirmed = new Set<string>();
  readonly lines: Line[] = [];
  readonly paid: Paid[] = [];
  readonly waived = new Map<string, number>();
  readonly repaid: { month: string; fen: number }[] = [];
  readonly givenUp: { month: string; fen: number }[] = [];
  readonly demanded = new Map<string, number>();
  readonly undemanded: { month: string; by: number }[] = [];
  input: PlanInput | CeilingsInput;

  constructor(readonly award: LedgerAward) {
    this.input = award.input;
  }

  get id() {
    return this.award.id;
  }
  get payee() {
    return this.award.settlement === "toOperator" ? `operator ${this.award.operator}` : "company";
  }
  get rent() {
    return this.award.settlement === "waived";
  }
  get planInput(): PlanInput | null {
    if ("ceilings" in this.input) return null;
    const counting = this.events.filter(({ counts }) => counts).map(({ event }) => event);
    return { ...this.input, events: [...this.input.events, ...counting] };
  }
  get contender() {
    const { id, planInput: input, opened, lapsed } = this;
    return input && { id, input, opened, lapsed };
  }
  get closed(): string[] {
    return [...new Set(this.lines.map(({ month }) => month))].sort();
  }
}

const add = (list: readonly { fen: number }[]): number => list.reduce((total, { fen }) => total + fen, 0);
const lengthOf = (month: string): number => new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).getUTCDate();

const ratio = (text: string): [bigint, bigint] => {
  const [whole = "", decimals = ""] = text.split(".");
  const [numerator = "", denominator] = text.split("/");
  if (denominator !== undefined) return [BigInt(numerator), BigInt(denominator)];
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
};
const floorOf = (fen: number, share: string): number => {
  const [n, d] = ratio(share);
  return Number((BigInt(fen) * n) / d);
};

/** Day by day, in units of 10^-6 m². */
const wholeRent = ({ lease, leaseEnd }: PlanInput, month: string): number => {
  let sum = 0n;
  for (let day = 1; day <= lengthOf(month); day++) {
    const date = `${month}-${String(day).padStart(2, "0")}`;
    const row = lease.findLast(({ from }) => from <= date);
    if (!row || (leaseEnd && date >= leaseEnd)) continue;
    const [n, d] = ratio(row.areaM2);
    sum += (n * 1_000_000n * BigInt(row.rentFenPerM2Month)) / d;
  }
  const days = 1_000_000n * BigInt(lengthOf(month));
  return Number((2n * sum + days) / (2n * days));
};

class Company {
  readonly books: Book[];
  readonly inOrder: Book[] = [];

  constructor(awards: readonly LedgerAward[]) {
    this.books = awards.map((award) => new Book(award));
  }

  book(id: string): Book {
    const found = this.books.find((book) => book.id === id);
    if (!found) throw new Error(id);
    return found;
  }

  payable(book: Book): Map<string, number> {
    const sums = new Map<string, number>();
    if (!book.approved) return sums;
    const own = book.contender;
    if (own) {
      const group = this.inOrder.filter(
        (each) => each === book || (book.award.group && each.award.group === book.award.group),
      );
      for (const [key, fen] of referencePayable(group.flatMap((each) => each.contender ?? []))) {
        const [id, month = ""] = key.split(" ");
        if (id === book.id) sums.set(month, fen);
      }
    } else
      for (const { month, fen, counts } of book.grants)
        if (counts && !book.lapsed.has(month)) sums.set(month, (sums.get(month) ?? 0) + fen);
    return sums;
  }

  alone(book: Book, lapsed: ReadonlySet<string>): Map<string, number> {
    const own = book.contender;
    const payable = own ? referencePayable([{ ...own, lapsed }]) : new Map<string, number>();
    return new Map([...payable].map(([key, fen]) => [key.split(" ")[1] ?? "", fen]));
  }

  settled(book: Book, month: string): number {
    const opened = book.rent ? 0 : (book.opened.get(month) ?? 0);
    const paid = book.paid.filter(({ bounced }) => !bounced).flatMap(({ items }) => items);
    return opened + add(paid.filter((item) => item.month === month));
  }
  recovered(book: Book, month: string): number {
    const kept = this.books.flatMap(({ paid }) =>
      paid.filter(({ bounced }) => !bounced).flatMap(({ setOff }) => setOff),
    );
    const ofMonth = kept.filter((each) => each.award === book.id && each.month === month);
    return add(ofMonth) + add(book.repaid.filter((each) => each.month === month));
  }
  of(book: Book, month: string) {
    const payable = add(book.lines.filter((line) => line.month === month));
    const waived = book.waived.get(month) ?? 0;
    const [settled, recovered] = [this.settled(book, month), this.recovered(book, month)];
    const given = add(book.givenUp.filter((each) => each.month === month));
    const forgiven = Math.min(given, Math.max(0, waived + settled - recovered - payable));
    const balance = payable - waived - settled + recovered + forgiven;
    const [due, debt] = [Math.max(0, balance), Math.max(0, 0 - balance)];
    const demanded = Math.min(book.demanded.get(month) ?? 0, debt);
    return { payable, waived, settled, recovered, forgiven, due, debt, demanded };
  }
  /** No demand exceeds the debt of its month. */
  clamp() {
    for (const book of this.books)
      for (const month of book.demanded.keys()) book.demanded.set(month, this.of(book, month).demanded);
  }

  correct(on: string, waive?: () => void) {
    for (const book of this.inOrder) {
      const payable = this.payable(book);
      for (const month of book.closed) {
        const fen = (payable.get(month) ?? 0) - add(book.lines.filter((line) => line.month === month));
        if (fen !== 0) book.lines.push({ on, month, kind: "correction", fen });
      }
    }
    waive?.();
    this.clamp();
  }

  holdToRent(book: Book) {
    for (const month of book.closed) {
      const most = Math.max(this.of(book, month).payable, book.planInput ? wholeRent(book.planInput, month) : 0);
      book.waived.set(month, Math.min(most, Math.max(0, book.waived.get(month) ?? 0)));
    }
  }

  /** Counts something against a debt, what is demanded first; gives how much had been. */
  lower(book: Book, month: string, fen: number): number {
    const before = book.demanded.get(month) ?? 0;
    const demanded = Math.min(before, fen);
    book.demanded.set(month, before - demanded);
    return demanded;
  }

  close(book: Book, through: string, on: string) {
    const payable = this.payable(book);
    const there = new Set(
      book.planInput
        ? planOf(book.planInput).lines.map(({ month }) => month)
        : book.grants.filter(({ counts }) => counts).map(({ month }) => month),
    );
    for (const month of [...book.confirmed].sort())
      if (month <= through && !book.closed.includes(month) && !book.lapsed.has(month) && there.has(month))
        book.lines.push({ on, month, kind: "month", fen: payable.get(month) ?? 0 });
  }

  pay(book: Book, { run, on }: { run: string; on: string }, by: number) {
    const dues = book.closed.filter((month) => this.of(book, month).due > 0);
    const payment: Paid = { run, on, fen: 0, items: [], setOff: [], by, bounced: false };
    book.paid.push(payment);
    const keep = (owing: Book, month: string, fen: number) => {
      if (fen === 0) return;
      const demanded = this.lower(owing, month, fen);
      const row = payment.setOff.find((each) => each.award === owing.id && each.month === month);
      if (row) {
        row.fen += fen;
        row.demanded += demanded;
      } else payment.setOff.push({ award: owing.id, month, fen, demanded });
    };
    const mates = this.inOrder.filter((each) => each !== book && each.payee === book.payee);
    let toPay = 0;
    for (const month of dues) {
      const item = { month, fen: 0 };
      payment.items.push(item);
      for (const mate of mates) {
        if (!book.award.group || mate.award.group !== book.award.group) continue;
        const fen = Math.min(this.of(book, month).due, this.of(mate, month).debt);
        item.fen += fen;
        keep(mate, month, fen);
      }
      const { due, recovered, settled, waived } = this.of(book, month);
      const paying = book.rent ? Math.min(due, Math.max(0, recovered - settled)) : due;
      item.fen += paying;
      toPay += paying;
      if (due > paying) book.waived.set(month, waived + due - paying);
    }
    payment.items = payment.items.filter(({ fen }) => fen > 0);
    let left = floorOf(toPay, book.award.setOffShare);
    payment.fen = toPay;
    for (const owing of [book, ...mates])
      for (const month of owing.closed) {
        const fen = Math.min(left, this.of(owing, month).demanded);
        keep(owing, month, fen);
        left -= fen;
        payment.fen -= fen;
      }
    if (payment.items.length === 0) book.paid.pop();
    this.clamp();
  }

  counter(book: Book, named: readonly string[], fen: number, list: { month: string; fen: number }[]) {
    const months = (named.length > 0 ? [...named] : book.closed).sort();
    let left = fen;
    for (const of of ["demanded", "debt"] as const)
      for (const month of months) {
        const part = Math.min(left, this.of(book, month)[of]);
        if (part === 0) continue;
        list.push({ month, fen: part });
        this.lower(book, month, part);
        left -= part;
      }
  }

  do(act: Act, by: number) {
    if (act.act === "lease") {
      const named = this.inOrder.filter(({ id }) => act.awards.includes(id));
      const none = new Set<string>();
      const before = new Map(named.map((book) => [book, this.alone(book, none)]));
      for (const book of named) book.input = { ...(book.input as PlanInput), lease: act.lease, leaseEnd: act.leaseEnd };
      return this.correct(act.on, () => {
        for (const book of named.filter(({ rent }) => rent)) {
          const after = this.alone(book, none);
          for (const month of book.closed) {
            const waived = book.waived.get(month) ?? 0;
            const change = (after.get(month) ?? 0) - (before.get(book)?.get(month) ?? 0);
            if (waived > 0 && !book.opened.has(month)) book.waived.set(month, waived + change);
          }
          this.holdToRent(book);
        }
      });
    }
    if (act.act === "run") {
      const books = this.inOrder.filter(({ id }) => !act.awards || act.awards.includes(id));
      for (const book of books) this.close(book, act.through, act.on);
      for (const book of books) if (!book.onHold) this.pay(book, act, by);
      return;
    }
    const book = this.book(act.award);
    switch (act.act) {
      case "approve":
        book.approved = true;
        this.inOrder.push(book);
        return this.correct(act.on);
      case "decide":
        for (const number of act.annuls ?? []) book.events[number - 1]!.counts = false;
        for (const event of act.events) book.events.push({ event, counts: true });
        return this.correct(act.on);
      case "revise":
        book.input = act.input;
        return this.correct(act.on, () => {
          if (book.rent) this.holdToRent(book);
        });
      case "opening":
        for (const { month, fen } of [...act.months].sort((a, b) => (a.month < b.month ? -1 : 1))) {
          book.opened.set(month, fen);
          if (book.rent) book.waived.set(month, fen);
          book.lines.push({ on: act.on, month, kind: "opening", fen });
        }
        return this.correct(act.on);
      case "confirm":
        for (const month of act.months) book.confirmed.add(month);
        return;
      case "unconfirm":
        for (const month of act.months) book.confirmed.delete(month);
        return;
      case "grant":
        for (const number of act.annuls ?? []) book.grants[number - 1]!.counts = false;
        for (const { month, fen } of act.grants) {
          book.grants.push({ month, fen, counts: true });
          book.confirmed.add(month);
        }
        return this.correct(act.on);
      case "ceiling":
        book.input = { ceilings: act.ceilings };
        return;
      case "bounced":
        for (const payment of book.paid) {
          if (payment.run !== act.run) continue;
          payment.bounced = true;
          for (const { award, month, demanded } of payment.setOff) {
            const owing = this.book(award);
            const ended = owing.undemanded.some((each) => each.month === month && each.by > payment.by);
            if (!ended) owing.demanded.set(month, (owing.demanded.get(month) ?? 0) + demanded);
          }
        }
        return this.clamp();
      case "lapse":
        for (const month of act.months) book.lapsed.add(month);
        return this.correct(act.on);
      case "restore":
        for (const month of act.months) book.lapsed.delete(month);
        return this.correct(act.on);
      case "hold":
        book.onHold = true;
        return;
      case "release":
        book.onHold = false;
        return;
      case "demand":
        for (const month of act.months) book.demanded.set(month, this.of(book, month).debt);
        return;
      case "undemand":
        for (const month of act.months) {
          book.demanded.set(month, 0);
          book.undemanded.push({ month, by });
        }
        return;
      case "repay":
        return this.counter(book, act.months ?? [], act.fen, book.repaid);
      case "forgive":
        return this.counter(book, act.months ?? [], act.fen, book.givenUp);
      case "unrepay":
        book.repaid.push({ month: act.month, fen: -act.fen });
        return this.clamp();
      case "unforgive":
        book.givenUp.push({ month: act.month, fen: -act.fen });
        return this.clamp();
    }
  }

  shown(book: Book): AwardLedger {
    const months = book.closed.map((month) => ({ month, ...this.of(book, month) }));
    const total = (of: "payable" | "waived" | "due" | "debt" | "recovered" | "forgiven") =>
      months.reduce((sum, each) => sum + each[of], 0);
    const entitledFen = [...this.payable(book).values()].reduce((sum, fen) => sum + fen, 0);
    const stand = book.paid.filter(({ bounced }) => !bounced);
    const closedFen = total("payable");
    return {
      id: book.id,
      lines: book.lines,
      payments: book.paid.map(({ run, on, fen, items, setOff, bounced }) => ({
        run,
        on,
        fen,
        items,
        setOff: setOff.map(({ award, month, fen: kept }) => ({ award, month, fen: kept })),
        state: bounced ? "bounced" : "paid",
      })),
      months: months.map((each) => ({
        month: each.month,
        payableFen: each.payable,
        waivedFen: each.waived,
        settledFen: each.settled,
        recoveredFen: each.recovered,
        forgivenFen: each.forgiven,
        dueFen: each.due,
        debtFen: each.debt,
        demandedFen: each.demanded,
      })),
      entitledFen,
      closedFen,
      openFen: entitledFen - closedFen,
      openedFen: book.rent ? 0 : [...book.opened.values()].reduce((sum, fen) => sum + fen, 0),
      paidFen: add(stand),
      keptBackFen: add(stand.flatMap(({ setOff }) => setOff)),
      waivedFen: total("waived"),
      dueFen: total("due"),
      debtFen: total("debt"),
      recoveredFen: total("recovered"),
      forgivenFen: total("forgiven"),
    };
  }

  funds(): Fund[] {
    const rows: Fund[] = [];
    const post = ({ award: { funding } }: Book, year: number, kind: "committedFen" | "spentFen", fen: number) => {
      const parts = funding.map(({ share }) => floorOf(fen, share));
      parts[0] = fen - parts.slice(1).reduce((sum, part) => sum + part, 0);
      for (const [i, { source }] of funding.entries()) {
        const row = rows.find((each) => each.source === source && each.year === year);
        if (row) Object.assign(row, { [kind]: row[kind] + (parts[i] ?? 0) });
        else rows.push({ source, year, committedFen: 0, spentFen: 0, [kind]: parts[i] ?? 0 });
      }
    };
    for (const book of this.inOrder) {
      const [payable, alone] = [this.payable(book), this.alone(book, book.lapsed)];
      for (const month of new Set([...payable.keys(), ...alone.keys()])) {
        if (book.closed.includes(month) || book.lapsed.has(month)) continue;
        post(book, +month.slice(0, 4), "committedFen", Math.max(payable.get(month) ?? 0, alone.get(month) ?? 0));
      }
      if ("ceilings" in book.input)
        for (const { year, fen } of book.input.ceilings) {
          const used = book.grants.filter(({ counts, month }) => counts && +month.slice(0, 4) === year);
          post(book, year, "committedFen", fen - add(used));
        }
      for (const month of book.closed) {
        const { payable: closed, debt, forgiven } = this.of(book, month);
        post(book, +month.slice(0, 4), "spentFen", closed + debt + forgiven);
      }
    }
    return rows
      .filter(({ committedFen, spentFen }) => committedFen !== 0 || spentFen !== 0)
      .sort((a, b) => (a.source === b.source ? a.year - b.year : a.source < b.source ? -1 : 1));
  }
}

/** The ledger of a valid input. */
export const referenceLedger = ({ awards, acts }: LedgerInput): Ledger => {
  const company = new Company(awards);
  acts.forEach((act, by) => company.do(act, by));
  return { awards: company.books.map((book) => company.shown(book)), funds: company.funds() };
};
