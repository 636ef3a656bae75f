package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

import javax.net.ssl.SSLContext;

/**
 * Strangers' addresses lead nowhere but to the open internet. The world of these tests has one
 * public server, at {@link #PUBLIC}; every other address on earth is the canary, which must never
 * hear anything.
 */
class SsrfTest {
    private static final String PUBLIC = "1.1.1.1";

    /** An address as written in a URL, and after the equals sign what it means to somebody. */
    private static final String ODD =
            """
            127.1=127.0.0.1 127.0.1=127.0.0.1 2130706433=127.0.0.1 0x7f000001=127.0.0.1
            0x7f.1=127.0.0.1 0x7F.0.0.1=127.0.0.1 0x7f.0x0.0x0.0x1=127.0.0.1 0177.0.0.1=127.0.0.1
            0177.1=127.0.0.1 017700000001=127.0.0.1 00000177.0.0.1=127.0.0.1 127.0.0.01=127.0.0.1
            127.000.000.001=127.0.0.1 0x7f.0.0.01=127.0.0.1 127.0.0x0.1=127.0.0.1 127.0.0.1.=127.0.0.1
            127.0.0.1..=127.0.0.1 127.1.=127.0.0.1 2130706433.=127.0.0.1 0=0.0.0.0 0x0=0.0.0.0
            00=0.0.0.0 0.0=0.0.0.0 0x=0.0.0.0 3232235521=192.168.0.1 0xc0a80001=192.168.0.1
            192.168.1=192.168.0.1 192.11010049=192.168.0.1 0300.0250.0.1=192.168.0.1 10.1=10.0.0.1
            012.0.0.1=10.0.0.1 167772161=10.0.0.1 0xa9fea9fe=169.254.169.254
            2852039166=169.254.169.254 169.254.43518=169.254.169.254 169.16689662=169.254.169.254
            0251.0376.0251.0376=169.254.169.254 0xA9.0xFE.0xA9.0xFE=169.254.169.254
            169.254.169.0376=169.254.169.254 127.0.0.1%00=127.0.0.1 %31%32%37.0.0.1=127.0.0.1
            127%2e0%2e0%2e1=127.0.0.1 127.0.0.256=127.0.0.1 999.0.0.1=127.0.0.1
            4294967295=255.255.255.255 4294967297=0.0.0.1 127.0.0.1e0=127.0.0.1 1e9=127.0.0.1
            １２７.０.０.１=127.0.0.1 127。0。0。1=127.0.0.1 127．0．0．1=127.0.0.1 127｡0｡0｡1=127.0.0.1
            ①②⑦.⓪.⓪.①=127.0.0.1 ０x7f.1=127.0.0.1 ２１３０７０６４３３=127.0.0.1
            localhost=127.0.0.1 LOCALHOST=127.0.0.1 localhost.=127.0.0.1 a.localhost=127.0.0.1
            ⓛocalhost=127.0.0.1 ｌｏｃａｌｈｏｓｔ=127.0.0.1 printer.local=192.168.0.9
            metadata.google.internal=169.254.169.254 router.home.arpa=192.168.0.1
            abcdefghijklmnop.onion=127.0.0.1
            [::ffff:127.0.0.1]=127.0.0.1 [::ffff:7f00:1]=127.0.0.1 [0:0:0:0:0:ffff:7f00:0001]=127.0.0.1
            [::FFFF:10.0.0.1]=10.0.0.1 [::ffff:169.254.169.254]=169.254.169.254
            [::127.0.0.1]=::7f00:1 [::7f00:1]=::7f00:1 [::ffff:0:127.0.0.1]=::ffff:0:7f00:1
            [0:0:0:0:0:0:0:1]=::1 [0000::1]=::1 [::0001]=::1 [::1%25lo]=::1 [fe80::1%25eth0]=fe80::1
            [fe80::1%251]=fe80::1 [::1=::1 ::1]=::1 [127.0.0.1]=127.0.0.1 [0x7f.1]=127.0.0.1
            [v1.7f000001]=127.0.0.1 []=::1
            """;

    /** Addresses written as they should be, from each range that is none of ours. */
    private static final String PLAIN =
            """
            0.0.0.0 0.0.0.1 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.64.0.1
            100.100.100.200 100.127.255.255 127.0.0.0 127.0.0.1 127.0.0.2 127.255.255.255
            169.254.0.0 169.254.169.254 169.254.170.2 169.254.255.255 172.16.0.0 172.16.0.1 172.31.255.255
            192.0.0.0 192.0.0.1 192.0.0.8 192.0.0.170 192.0.0.192 192.0.0.255 192.0.2.0 192.0.2.1
            192.0.2.255 192.88.99.0 192.88.99.1 192.88.99.255 192.168.0.0 192.168.0.1 192.168.255.255
            198.18.0.0 198.18.0.1 198.19.255.255 198.51.100.0 198.51.100.1 198.51.100.255 203.0.113.0
            203.0.113.1 203.0.113.255 168.63.129.16 224.0.0.0 224.0.0.1 239.255.255.250
            239.255.255.255 240.0.0.0 240.0.0.1 254.255.255.255 255.255.255.254 255.255.255.255
            :: ::1 ::2 ::a00:1 ::ffff:0:a00:1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b::a9fe:a9fe
            64:ff9b:1::1 64:ff9b:1:ffff:ffff:ffff:ffff:ffff 100::1 100:0:0:1::1 200::1 400::1 1000::1
            1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 2001::1 2001:0:7f00:1::1 2001:1::1 2001:2::1
            2001:10::1 2001:20::1 2001:30::1 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff 2001:db8::
            2001:db8::1 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 2002:7f00:1::1 2002:a00:1::1
            2002:a9fe:a9fe:: 2002:c0a8:1::1 2002:101:101::1 3fff::1 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff
            2606:4700:0:0:0:5efe:7f00:1 2606:4700:0:0:200:5efe:a00:1 4000::1 5f00::1 8000::1 c000::1
            f000::1 fc00:: fc00::1 fd00::1 fd00:ec2::254 fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            fe00::1 fe80:: fe80::1 fe80::a9fe:a9fe febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff fec0::1
            feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ff00:: ff02::1 ff02::fb ff05::2 ff0e::1
            ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
            """;

    /** How a host may be written, and what an obliging resolver would make of it. */
    private record Row(String host, InetAddress address) {}

    private FaultServer world;
    private FaultServer canary;
    private final List<InetSocketAddress> dialled = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws IOException {
        world = FaultServer.start();
        canary = FaultServer.start();
    }

    @AfterEach
    void stop() {
        world.close();
        canary.close();
    }

    private HttpNet net(Resolver resolver, String... allowed) throws NoSuchAlgorithmException {
        return new HttpNet(
                new Settings(
                        "Parallax/1.0 (test)",
                        Set.of(allowed),
                        Limits.DEFAULT.pausing(Duration.ZERO)),
                InstantSource.system(),
                resolver,
                SSLContext.getDefault(),
                this::dial);
    }

    /** No test leaves this machine, wherever it thinks it connects to. */
    private InetSocketAddress dial(InetSocketAddress to) {
        dialled.add(to);
        boolean open = to.getAddress().getHostAddress().equals(PUBLIC);
        return open ? world.address() : canary.address();
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String pair : ODD.split("\\s+")) {
            String[] sides = pair.split("=", 2);
            rows.add(new Row(sides[0], address(sides[1])));
        }
        for (String plain : PLAIN.split("\\s+"))
            rows.add(new Row(plain.contains(":") ? "[" + plain + "]" : plain, address(plain)));
        return rows;
    }

    /** Every second one has a path, a query and a port of a web server. */
    private static String url(String host, int i) {
        return switch (i % 4) {
            case 0 -> "http://" + host + "/";
            case 1 -> "https://" + host + "/";
            case 2 -> "http://" + host + ":8080/latest/meta-data/?x=" + i;
            default -> "https://" + host + ":8443/a";
        };
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertTrue(rows().size() >= 150, rows().size() + " rows");
        assertEquals(rows().size(), new HashSet<>(rows()).size(), "no row twice");
    }

    @Test
    void noAddressInAnAddressLeadsInside() throws Exception {
        int i = 0;
        int unwritable = 0;
        for (Row row : rows()) {
            HttpNet net = net(host -> List.of(row.address()));
            URI url;
            try {
                url = new URI(url(row.host(), i++));
            } catch (URISyntaxException e) {
                unwritable++;
                continue;
            }
            Answer.Refused refused =
                    assertInstanceOf(Answer.Refused.class, net.get(Ask.of(url)), url.toString());
            assertEquals(List.of(), refused.hops(), url.toString());
        }
        assertTrue(unwritable < 12, unwritable + " that java.net.URI refuses itself");
        nobodyWasCalled();
    }

    @Test
    void noNameLeadsInside() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        int i = 0;
        for (Row row : rows()) {
            List<InetAddress> found = new ArrayList<>();
            for (int open = random.nextInt(4); open > 0; open--) found.add(address(PUBLIC));
            found.add(random.nextInt(found.size() + 1), row.address());
            URI url = URI.create(url("n" + i + ".example", i++));
            Answer answer = net(host -> found).get(Ask.of(url));
            Answer.Refused refused =
                    assertInstanceOf(Answer.Refused.class, answer, found.toString());
            assertEquals(List.of(), refused.hops());
        }
        nobodyWasCalled();
    }

    @Test
    void noRedirectLeadsInside() throws Exception {
        int i = 0;
        for (Row row : rows()) {
            String to = i % 2 == 0 ? url(row.host(), i / 2) : url("inside.example", i / 2);
            world.on("/r" + i, Faults.redirect(302, to));
            Resolver resolver =
                    host ->
                            List.of(
                                    host.equals("harbour.example")
                                            ? address(PUBLIC)
                                            : row.address());
            Answer answer = net(resolver).get(Ask.of(URI.create("http://harbour.example/r" + i++)));
            Answer.Refused refused = assertInstanceOf(Answer.Refused.class, answer, to);
            assertEquals(1, refused.hops().size(), to);
        }
        assertEquals(0, canary.connections());
        assertEquals(i, world.connections(), "the world was asked each time");
        assertTrue(
                dialled.stream().allMatch(to -> to.getAddress().getHostAddress().equals(PUBLIC)));
    }

    private void nobodyWasCalled() {
        assertEquals(List.of(), dialled);
        assertEquals(0, canary.connections());
        assertEquals(0, world.connections());
    }

    @Test
    void theCanaryCanHear() throws Exception {
        Answer answer =
                net(Resolver.SYSTEM, "10.0.0.1").get(Ask.of(URI.create("http://10.0.0.1/x")));
        assertInstanceOf(Answer.Refused.class, answer);
        assertEquals(404, answer.hops().getFirst().status());
        assertEquals(1, canary.connections());
    }

    @Test
    void onlyWebServersPortsAreOpen() throws Exception {
        HttpNet net = net(host -> List.of(address(PUBLIC)));
        Set<Integer> open = new TreeSet<>();
        for (int port = 1; port < 65_536; port += port < 10_000 ? 1 : 97) {
            URI url = URI.create("http://harbour.example:" + port + "/x");
            if (net.get(Ask.of(url)).hops().size() == 1) open.add(port);
        }
        assertEquals(Set.of(80, 443, 8080, 8443), open);
    }

    /** A resolver whose answers change from one question to the next, as an attacker's do. */
    @Test
    void aNameThatAnswersOtherwiseTheSecondTimeGainsNothing() throws Exception {
        SplittableRandom random = new SplittableRandom(13);
        List<Row> inside = rows();
        world.on("/x", Faults.page("text/plain", "Bread."));
        world.on("/r", Faults.redirect(302, "http://rebind.example/x"));
        int got = 0;
        for (int i = 0; i < 1_000; i++) {
            List<InetAddress> answers = new ArrayList<>();
            Resolver resolver =
                    host -> {
                        boolean open = answers.isEmpty() || random.nextInt(3) == 0;
                        InetAddress next =
                                open
                                        ? address(PUBLIC)
                                        : inside.get(random.nextInt(inside.size())).address();
                        answers.add(next);
                        return List.of(next);
                    };
            int before = dialled.size();
            String path = random.nextBoolean() ? "/x" : "/r";
            Answer answer = net(resolver).get(Ask.of(URI.create("http://rebind.example" + path)));
            String place = "round " + i + ": " + answers;
            List<InetSocketAddress> now = List.copyOf(dialled.subList(before, dialled.size()));
            assertEquals(answer.hops().size(), now.size(), place);
            for (int hop = 0; hop < now.size(); hop++) {
                assertEquals(answers.get(hop), now.get(hop).getAddress(), place);
                assertEquals(Optional.of(PUBLIC), answer.hops().get(hop).address(), place);
            }
            assertTrue(answers.size() <= 2, place + ": one question a hop");
            if (answer instanceof Answer.Got) got++;
        }
        assertTrue(got > 500, got + " rounds");
        assertEquals(0, canary.connections());
    }

    @Test
    void aNameIsTriedAtEachOfItsAddressesAndAtNoOther() throws Exception {
        InetSocketAddress nobody = FaultServer.nobody();
        world.on("/x", Faults.page("text/plain", "Bread."));
        List<InetAddress> both = List.of(address("9.9.9.9"), address(PUBLIC));
        HttpNet net =
                new HttpNet(
                        Settings.of("Parallax/1.0 (test)"),
                        InstantSource.system(),
                        host -> both,
                        SSLContext.getDefault(),
                        to -> to.getAddress().equals(both.getFirst()) ? nobody : world.address());
        Answer answer = net.get(Ask.of(URI.create("http://harbour.example/x")));
        assertInstanceOf(Answer.Got.class, answer, answer.toString());
        assertEquals(Optional.of(PUBLIC), answer.hops().getFirst().address());
    }

    @Test
    void aHostIsToldItsOwnName() throws Exception {
        String[][] table = {
            {"http://harbour.example/", "harbour.example"},
            {"http://Harbour.example.:80/", "harbour.example"},
            {"http://harbour.example:8080/", "harbour.example:8080"},
            {"http://[2606:4700:0::1111]/", "[2606:4700::1111]"},
            {"http://[2606:4700:0::1111]:8080/", "[2606:4700::1111]:8080"},
            {"http://9.9.9.9/", "9.9.9.9"},
        };
        for (String[] row : table) {
            net(host -> List.of(address(PUBLIC))).get(Ask.of(URI.create(row[0])));
            List<FaultServer.Request> heard = new ArrayList<>(world.requests());
            heard.addAll(canary.requests());
            assertEquals(
                    1,
                    heard.stream()
                            .filter(request -> request.header("Host").equals(Optional.of(row[1])))
                            .count(),
                    row[0] + " " + heard);
            world.forget();
            canary.forget();
        }
    }

    /** What is allowed by name is allowed with private addresses, under that name and port only. */
    @Test
    void aNameThatIsAllowedOpensItselfAndNothingElse() throws Exception {
        String[][] table = {
            {"desk.example", "http://desk.example/", "10.0.0.1", "yes"},
            {"desk.example", "http://desk.example:9000/", "10.0.0.1", "yes"},
            {"desk.example", "http://DESK.example./", "127.0.0.1", "yes"},
            {"Desk.Example", "http://desk.example/", "fd00::1", "yes"},
            {"desk.example", "http://desk.example/", "169.254.169.254", "no"},
            {"desk.example", "http://desk.example/", "0.0.0.0", "no"},
            {"desk.example", "http://desk.example/", "224.0.0.1", "no"},
            {"desk.example", "http://www.desk.example/", "10.0.0.1", "no"},
            {"desk.example", "http://example/", "10.0.0.1", "no"},
            {"desk.example:9000", "http://desk.example:9000/", "10.0.0.1", "yes"},
            {"desk.example:9000", "http://desk.example/", "10.0.0.1", "no"},
            {"desk.example:9000", "http://desk.example:8080/", "10.0.0.1", "no"},
            {"10.0.0.1", "http://10.0.0.1/", "10.0.0.1", "yes"},
            {"10.0.0.1", "http://10.0.0.2/", "10.0.0.2", "no"},
            {"10.0.0.1", "http://other.example/", "10.0.0.1", "no"},
            {"[::1]", "http://[::1]/", "::1", "yes"},
            {"[0:0::1]:80", "http://[0::1]/", "::1", "yes"},
            {"[::1]:9000", "http://[::1]/", "::1", "no"},
            {"localhost", "http://localhost/", "127.0.0.1", "yes"},
        };
        for (String[] row : table) {
            InetAddress address = address(row[2]);
            Answer answer = net(host -> List.of(address), row[0]).get(Ask.of(URI.create(row[1])));
            assertEquals(row[3], answer.hops().isEmpty() ? "no" : "yes", Arrays.toString(row));
        }
    }
}
