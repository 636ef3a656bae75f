/**
 * One request at a time, to strangers: which addresses may be asked at all, how long and how much
 * an answer may be, where a redirect may lead.
 *
 * <p>Begin at {@link org.parallax.watch.fetch.HttpNet}. Its way: {@code Target} gives an address
 * its one spelling; {@code Gate} looks the host up, once, and refuses it if even one of its numbers
 * is not of the open internet; {@code Exchange} connects to just those numbers and asks; {@code
 * Watchdog} closes the socket under whatever takes too long; {@code Unpacked} undoes gzip. A
 * redirect begins again at {@code Target}. What comes back is an {@link
 * org.parallax.watch.fetch.Answer}, whatever the server does, with every request on the way as a
 * hop.
 *
 * {@snippet :
 * Settings settings = Settings.of("Parallax/1.0 (+https://desk.example/parallax; feed reader)");
 * Answer answer = new HttpNet(settings).get(Ask.of(URI.create("https://harbour.example/feed")));
 * }
 *
 * <p>Who is asked: http and https, at the ports 80, 443, 8080 and 8443, of hosts all of whose
 * addresses are public. {@link org.parallax.watch.fetch.Settings#allowed} opens single hosts in
 * private networks; nothing opens link-local addresses, where clouds keep their keys. How long and
 * how much: {@link org.parallax.watch.fetch.Limits#DEFAULT}. What is cut short is kept, and marked
 * partial.
 *
 * <p>Not done here: when to ask (next door, {@code manners}), and what an answer means. Not known
 * here: a network's own prefix for NAT64, behind which an IPv6 address may be any IPv4 address;
 * whether a certificate was revoked. A proxy is never used, so that the address checked is the
 * address asked.
 */
@NullMarked
package org.parallax.watch.fetch;

import org.jspecify.annotations.NullMarked;
