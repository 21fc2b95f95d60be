import type { ClientBase } from "pg";
import { addDrafts } from "./city";
import { type Job, load, type Round } from "./load";
import type { Recording } from "./messages";
import { draftsOf, type Page, pagesOf, submission } from "./requests";
import type { Servers } from "./servers";

const rounds = 7;
const roundMs = 2_000;
/** Requests; a server that is not warm yet is slower, however long that takes on a busy machine. */
const warmUps = 1_000;
const submitsPerRound = 150;

export type Measure = "queue" | "case" | "award" | "home" | "submit";

/** Rounds of the product and of the bare server in turns, and how many statements one request takes. */
export interface Measured {
  readonly name: Measure;
  readonly statements: number;
  readonly bytes: number;
  readonly real: readonly Turn[];
  readonly bare: readonly Turn[];
}

/** A round, and what the server took of the processor for one request of it, in milliseconds. */
export interface Turn extends Round {
  readonly processorMs: number;
}

async function turn(
  servers: Servers,
  of: "real" | "bare",
  next: () => Job | undefined,
  milliseconds: number,
): Promise<Turn> {
  const before = await servers.processor(of);
  const round = await load(servers[of], next, milliseconds);
  return { ...round, processorMs: ((await servers.processor(of)) - before) / round.latencies.length };
}

const statementsOf = (recordings: readonly Recording[]): number =>
  recordings.reduce((sum, { waves }) => sum + waves.flat().length, 0) / recordings.length;

const bytesOf = (recordings: readonly Recording[]): number =>
  Math.round(recordings.reduce((sum, { answer }) => sum + answer.body.length, 0) / recordings.length);

/** Each page in turns on both servers: a noisy moment of the machine meets both. */
export async function measurePage(servers: Servers, { name, asks }: Page): Promise<Measured> {
  const warm = cycle(asks.map((ask) => ({ ask, status: 200, length: null })));
  await load(servers.real, atMost(warmUps, warm), Infinity);
  const recordings: Recording[] = [];
  for (const ask of asks) recordings.push(await servers.record(ask, 200));
  await servers.replay(recordings);
  const jobs = asks.map((ask, i) => ({ ask, status: 200, length: recordings[i]?.answer.body.length ?? 0 }));
  await load(servers.bare, atMost(warmUps, cycle(jobs)), Infinity);
  const real: Turn[] = [];
  const bare: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    real.push(await turn(servers, "real", cycle(jobs), roundMs));
    bare.push(await turn(servers, "bare", cycle(jobs), roundMs));
  }
  return { name, statements: statementsOf(recordings), bytes: bytesOf(recordings), real, bare };
}

function cycle<T>(list: readonly T[]): () => T | undefined {
  let at = 0;
  return () => list[at++ % list.length];
}

function atMost<T>(count: number, next: () => T | undefined): () => T | undefined {
  let given = 0;
  return () => (given++ < count ? next() : undefined);
}

/** Drafts that are handed in once each, by the product and by the bare server in turns; the first round of each warms up. */
export async function measureSubmits(servers: Servers, client: ClientBase, first: number): Promise<Measured> {
  const count = 2 + 2 * (rounds + 1) * submitsPerRound;
  await addDrafts(client, first, count);
  const [warm, sample, ...drafts] = await draftsOf(client, first, count);
  if (!warm || !sample || drafts.length !== count - 2)
    throw new Error(`${drafts.length + 2} of ${count} drafts stand.`);
  // What the product reads once and keeps is not part of a submit.
  await servers.record(submission(warm), 303);
  const recording = await servers.record(submission(sample), 303, sample);
  await servers.replay([recording]);
  const round = (of: "real" | "bare") => {
    const waiting = drafts.splice(0, submitsPerRound);
    const next = () => {
      const draft = waiting.shift();
      return draft && { ask: submission(draft), status: 303, length: recording.answer.body.length };
    };
    return turn(servers, of, next, 60_000);
  };
  const real: Turn[] = [];
  const bare: Turn[] = [];
  for (let i = 0; i <= rounds; i += 1) {
    real.push(await round("real"));
    bare.push(await round("bare"));
  }
  await assertHandedIn(client, first, count);
  const [statements, bytes] = [statementsOf([recording]), bytesOf([recording])];
  return { name: "submit", statements, bytes, real: real.slice(1), bare: bare.slice(1) };
}

/** Both servers really wrote: every draft is in, with its history, audit entry and mail. */
async function assertHandedIn(client: ClientBase, first: number, count: number): Promise<void> {
  const { rows } = await client.query<{ handedIn: string }>(
    `SELECT count(*) AS "handedIn" FROM application a
      WHERE a.id >= (lpad(to_hex($1::int), 8, '0') || '-0000-0000-0000-000000000000')::uuid AND a.state = 'submitted'
        AND a.id < (lpad(to_hex($1::int + $2::int), 8, '0') || '-0000-0000-0000-000000000000')::uuid
        AND EXISTS (SELECT FROM case_event e WHERE e.case_id = a.id AND e.action = 'submit')
        AND EXISTS (SELECT FROM audit_entry e WHERE e.subject_type = 'application' AND e.subject_id = a.id::text)`,
    [first, count],
  );
  if (Number(rows[0]?.handedIn) !== count) throw new Error(`${rows[0]?.handedIn} of ${count} drafts were handed in.`);
}

/** Those that `wanted` names, at the size that the city has now; `first` numbers the drafts, above every copy and every earlier draft. */
export async function measureCity(
  servers: Servers,
  client: ClientBase,
  first: number,
  wanted: (name: Measure) => boolean,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  // The page of an award is held to that of a case.
  const measures = ({ name }: Page) => wanted(name) || (name === "case" && wanted("award"));
  for (const page of await pagesOf(client)) if (measures(page)) measured.push(await measurePage(servers, page));
  return wanted("submit") ? [...measured, await measureSubmits(servers, client, first)] : measured;
}
