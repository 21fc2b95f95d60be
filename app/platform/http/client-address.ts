import { isIP } from "node:net";

/** An address as proxies write it, without its port, or its network; null for words such as `unknown`. */
function addressIn(entry: string): string | null {
  const text = entry.trim();
  const bare = /^\[(.+)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const mapped = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
  const version = isIP(mapped);
  if (version === 0) return null;
  return version === 6 ? networkOf(mapped) : mapped;
}

/** The /64 of an address of the sixth version: whoever is given one has all of its addresses. */
function networkOf(address: string): string {
  const [head = [], tail = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  // A tail in the form of the fourth version stands for two groups.
  const known = head.length + tail.length + (address.includes(".") ? 1 : 0);
  const groups = [...head, ...Array.from({ length: 8 - known }, () => "0"), ...tail];
  const network = groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}

/**
 * The address that a request comes from, of the sixth version its network: what limits are counted by. Each proxy appends to X-Forwarded-For whom it was asked by, so behind `hops` proxies of
 * one's own the entry that many from the end is the last that was not written by the client; without any it is the
 * socket's. One that cannot be read, or is missing, is the socket's too.
 */
export function clientAddress(headers: Headers, socketAddress: string, hops: number): string {
  const socket = addressIn(socketAddress) ?? socketAddress;
  if (hops === 0) return socket;
  const entry = (headers.get("x-forwarded-for") ?? "").split(",").at(-hops);
  return addressIn(entry ?? "") ?? socket;
}
