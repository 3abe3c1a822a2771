import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** The target of a request leads into a private network. */
export class TargetNotAllowed extends Error {
  override readonly name = 'TargetNotAllowed';
}

/** Loopback, private, link-local, shared, documentation, translated and multicast networks (RFC 6890). */
const closed = new BlockList();
const NETWORKS: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
for (const [network, bits] of NETWORKS) closed.addSubnet(network, bits, 'ipv4');
const NETWORKS_6: [string, number][] = [
  ['::', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];
for (const [network, bits] of NETWORKS_6) closed.addSubnet(network, bits, 'ipv6');

/** Whether an address is of the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPublicAddress(mapped);
  return !closed.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

type LookupDone = (
  error: Error | null,
  address?: string | LookupAddress[],
  family?: number,
) => void;

/**
 * A `lookup` for Node's sockets that gives public addresses only (Node never asks it about an address in figures: check that with
 * `isPublicAddress` first): what was checked is what is connected to, so a name that
 * answers differently a second time gains nothing.
 */
export function publicLookup(host: string, options: LookupOptions, done: LookupDone): void {
  dnsLookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error);
    const addresses = found as LookupAddress[];
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))) {
      return done(new TargetNotAllowed('The address is not on the public internet.'));
    }
    if (options.all) return done(null, addresses);
    return done(null, addresses[0]!.address, addresses[0]!.family);
  });
}
