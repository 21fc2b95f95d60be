import { expect, it } from "vitest";
import { clientAddress } from "~/platform/http/client-address";

const socket = "10.0.0.1";

it.each([
  ["no proxy: the header is the client's word", 0, "203.0.113.9", socket],
  ["no proxy, no header", 0, null, socket],
  ["one proxy", 1, "203.0.113.9", "203.0.113.9"],
  ["one proxy, and a client who writes the header too", 1, "198.51.100.1, 203.0.113.9", "203.0.113.9"],
  ["two proxies", 2, "203.0.113.9, 10.0.0.2", "203.0.113.9"],
  ["two proxies, and a client who writes the header too", 2, "198.51.100.1,203.0.113.9,10.0.0.2", "203.0.113.9"],
  ["fewer entries than proxies", 2, "203.0.113.9", socket],
  ["a proxy that says nothing", 1, null, socket],
  ["an empty header", 1, "", socket],
  ["a proxy that does not say who", 1, "203.0.113.9, unknown", socket],
  ["no address at all", 1, "<script>", socket],
  ["a port", 1, "203.0.113.9:4711", "203.0.113.9"],
  ["an address of the sixth version", 1, "2001:db8::7", "2001:db8:0:0::/64"],
  ["one with a port", 1, "[2001:db8::7]:4711", "2001:db8:0:0::/64"],
  ["one in brackets", 1, "[2001:db8::7]", "2001:db8:0:0::/64"],
  ["another of its network", 1, "2001:0DB8:0000:0000:aaaa:bbbb:cccc:dddd", "2001:db8:0:0::/64"],
  ["one of the next network", 1, "2001:db8:0:1::", "2001:db8:0:1::/64"],
  ["one whose first groups are left out", 1, "::1", "0:0:0:0::/64"],
  ["one that ends like the fourth version", 1, "64:ff9b::203.0.113.9", "64:ff9b:0:0::/64"],
  ["one with the name of an interface", 1, "fe80::1%eth0", "fe80:0:0:0::/64"],
  ["an address of the fourth version written as the sixth", 1, "::ffff:203.0.113.9", "203.0.113.9"],
])("%s", (_, hops, forwarded, expected) => {
  const headers = new Headers({ forwarded: "for=198.51.100.2" });
  if (forwarded !== null) headers.set("x-forwarded-for", forwarded);
  expect(clientAddress(headers, socket, hops)).toBe(expected);
});

it("writes the socket's address in one way, whatever the machine listens on", () => {
  expect(clientAddress(new Headers(), "::ffff:203.0.113.9", 0)).toBe("203.0.113.9");
});
