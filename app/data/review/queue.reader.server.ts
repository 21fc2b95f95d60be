import { createHash } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { narrowed, type Reach, zonesFor } from "~/domain/access/reach";
import type { ApplicationState } from "~/domain/application/states";
import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { asItStands, type Reading } from "~/data/kernel/db.server";
import type { QueueRequest } from "./queue-request";
import { queueCountStatement, queueStatement } from "./queue-sql";

/** A case as the queue shows it. `key` is what it was sorted by, for the cursor of the page beside. */
export interface QueueRow {
  readonly id: string;
  readonly reference: string;
  readonly company: string;
  readonly programId: string;
  readonly zoneId: string;
  readonly state: ApplicationState;
  readonly submittedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly assignee: string | null;
  /** That stand while further ones are needed. */
  readonly approvals: number;
  readonly key: string;
}

export interface QueuePage extends Found<QueueRow> {
  /** The search has more candidates than were looked at, so that cases of the others are missing. */
  readonly overflow: boolean;
}

/** The zones whose cases an official finds in lists, narrowed to one of them where asked. */
const zonesToShow = (actor: Actor, zoneId: string | null): Reach => narrowed(zonesFor(actor, "tracking.read"), zoneId);

export type QueueAsked = Omit<QueueRequest, "zoneIds"> & { readonly zoneId: string | null };

interface PageOptions {
  readonly size?: number;
  readonly reading?: Reading;
}

/** One page of the cases that the official may find, in one statement. */
export async function readQueue(
  actor: Actor,
  { zoneId, ...asked }: QueueAsked,
  { size = pageSize, reading = asItStands }: PageOptions = {},
): Promise<QueuePage> {
  const request: QueueRequest = { ...asked, zoneIds: zonesToShow(actor, zoneId) };
  const { list, overflow } = await run(request, size, reading);
  return { ...cut(list, size), overflow };
}

export interface QueueCount {
  readonly n: number;
  /** The search has more candidates than were looked at. */
  readonly overflow: boolean;
}

/** How many cases the official finds in all, for a page up to `mostCounted`, for an export's file all of them. */
export async function countQueue(
  actor: Actor,
  { zoneId, ...asked }: Omit<QueueAsked, "cursor">,
  { capped, reading = asItStands }: { readonly capped: boolean; readonly reading?: Reading },
): Promise<QueueCount> {
  const { text, values } = queueCountStatement({ ...asked, zoneIds: zonesToShow(actor, zoneId) }, capped);
  const [row] = await reading.rows<{ n: number; overflow: boolean }>(text, values);
  return row ?? { n: 0, overflow: false };
}

const names = new Map<string, string>();

/** The name that a text is prepared under; there are as many as ways to ask without a search. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `queue ${createHash("sha1").update(text).digest("base64url")}`;
  names.set(text, name);
  return name;
}

async function run(request: QueueRequest, size: number, { preparedRows, rows }: Reading) {
  const { text, values } = queueStatement(request, size);
  if (!request.search) return { list: await preparedRows<QueueRow>(nameOf(text), text, values), overflow: false };
  // A search is planned for what was typed: how many match decides how to find them. One row at least says whether too many do.
  const found = await rows<QueueRow & { readonly overflow: boolean }>(text, values);
  return { list: found.filter(({ id }) => id !== null), overflow: found[0]?.overflow ?? false };
}
