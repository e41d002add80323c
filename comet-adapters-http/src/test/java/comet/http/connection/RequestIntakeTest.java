package comet.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.body.Body;
import comet.http.body.BodySink;
import comet.http.body.BodySource;
import comet.http.body.BytesSource;
import comet.http.server.CapturedLog;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIntakeTest {

    private static final String GET = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String POST = "POST /configure/login HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n";
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final UnfinishedBodies bodies = new UnfinishedBodies();
    private final List<Wire> wires = new ArrayList<>();

    private Wire wire() {
        return wire("192.0.2.1");
    }

    private Wire wire(String peer) {
        Wire wire = new Wire(bodies, peer);
        wires.add(wire);
        return wire;
    }

    @AfterEach
    void close() {
        wires.forEach(Wire::close);
    }

    @Test
    @DisplayName("A whole header arrives within 30 s of its first byte, however many bytes come in between")
    void slowHeader() {
        Wire wire = wire().pass(Duration.ofSeconds(50));
        for (String piece : List.of("G", "ET /health HTTP/1.1\r\n", "Host: a\r\n")) {
            wire.send(piece).pass(Duration.ofSeconds(9));
        }
        wire.pass(Duration.ofSeconds(3).minus(MOMENT));
        assertThat(wire.isOpen()).isTrue();

        assertThat(wire.pass(MOMENT).isOpen()).isFalse();
        assertThat(wire.requests()).isEmpty();
    }

    @DisplayName("An idle connection lives 75 s: before its first request, and after each answer")
    @ParameterizedTest(name = "after {0} requests")
    @ValueSource(ints = {0, 1, 3})
    void idle(int requests) {
        Wire wire = wire();
        for (int i = 0; i < requests; i++) {
            wire.pass(Duration.ofSeconds(74))
                    .send(GET)
                    .pass(Duration.ofMinutes(10))
                    .answer();
        }
        assertThat(wire.requests()).hasSize(requests);
        assertThat(wire.pass(Duration.ofSeconds(75).minus(MOMENT)).isOpen()).isTrue();

        assertThat(wire.pass(MOMENT).isOpen()).isFalse();
    }

    @Test
    @DisplayName("The beginning of a next request that came during an answer has 30 s from the answer's end")
    void earlyHeader() {
        Wire wire = wire().send(GET + "GET /he").pass(Duration.ofMinutes(2)).answer();
        assertThat(wire.pass(Duration.ofSeconds(75).minus(MOMENT)).isOpen()).isTrue();
        wire.send("alth HTTP/1.1\r\nHost: a\r\n\r\n").answer();
        assertThat(wire.requests()).hasSize(2);

        wire.send(GET).send("GET /he").answer().pass(Duration.ofSeconds(30).minus(MOMENT));
        assertThat(wire.isOpen()).isTrue();
        assertThat(wire.pass(MOMENT).isOpen()).isFalse();
    }

    @Test
    @DisplayName("A request comes through when its body is complete, and is refused with 408 when that takes 10 s")
    void slowBody() {
        Wire complete = wire().send(POST).send("01234").pass(Duration.ofSeconds(9));
        assertThat(complete.requests()).isEmpty();
        complete.send("56789");
        assertThat(complete.refusal()).isZero();
        assertThat(body(complete)).isEqualTo("0123456789");
        assertThat(complete.frameworkHeaders())
                .noneMatch(header -> header.getKey().equalsIgnoreCase("Content-Length"));

        Wire late = wire().send(POST).send("01234").pass(Duration.ofSeconds(10));
        assertThat(late.refusal()).isEqualTo(408);
        assertThat(late.send("56789").requests()).hasSize(1);
    }

    private static String body(Wire wire) {
        return new String(wire.request().call().body().read(), StandardCharsets.ISO_8859_1);
    }

    @Test
    @DisplayName(
            "A body is refused with 413 from its Content-Length at the header, before 100 Continue and any byte of it")
    void announcedTooLarge() {
        Wire wire = wire().send("POST /configure/login HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                + "Content-Length: " + (Intake.MAX_BODY + 1) + "\r\n\r\n");

        assertThat(wire.refusal()).isEqualTo(413);
        assertThat(wire.sent()).isEmpty();
    }

    @Test
    @DisplayName("A body that may come is asked for with 100 Continue, once; the framework never hears of it")
    void asksForTheBody() {
        Wire wire = wire().send(POST.replace("Host", "Expect: 100-continue\r\nHost"));
        assertThat(wire.sent()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        wire.send("01234").send("56789");

        assertThat(body(wire)).isEqualTo("0123456789");
        assertThat(wire.sent()).isEmpty();
        assertThat(wire.frameworkHeaders()).noneMatch(header -> header.getKey().equalsIgnoreCase("Expect"));
    }

    @Test
    @DisplayName("A body without a length is refused with 413 where it becomes too large")
    void chunkedTooLarge() {
        Wire wire = wire().send(
                        "POST /configure/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n20000\r\n"
                                + "x".repeat(Intake.MAX_BODY) + "\r\n");
        assertThat(wire.requests()).isEmpty();

        assertThat(wire.send("1\r\nx\r\n").refusal()).isEqualTo(413);
    }

    @Test
    @DisplayName("8 unfinished requests of one address wait; the ninth is refused with 429, others of it come through")
    void eightAnAddress() {
        List<Wire> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(wire().send(POST));
        }
        assertThat(waiting).allMatch(wire -> wire.requests().isEmpty());
        assertThat(wire().send(POST).refusal()).isEqualTo(429);
        assertThat(wire().send(POST.replace("Host", "Expect: 100-continue\r\nHost"))
                        .refusal())
                .isEqualTo(429);
        assertThat(wire().send(POST + "0123456789").refusal()).isZero();
        assertThat(wire("192.0.2.2").send(POST).requests()).isEmpty();

        waiting.get(0).send("0123456789");
        waiting.get(1).leave();
        waiting.get(2).pass(Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            assertThat(wire().send(POST).requests()).isEmpty();
        }
        assertThat(wire().send(POST).refusal()).isEqualTo(429);
    }

    @Test
    @DisplayName("64 unfinished requests wait in all; the next one is refused with 503, complete ones come through")
    void sixtyFourInAll() {
        for (int i = 0; i < 64; i++) {
            assertThat(wire("192.0.2." + i / 8).send(POST).requests()).isEmpty();
        }

        assertThat(wire("192.0.2.99").send(POST).refusal()).isEqualTo(503);
        assertThat(wire("192.0.2.99").send(POST + "0123456789").refusal()).isZero();
        assertThat(wire("192.0.2.99").send(GET).refusal()).isZero();
    }

    @Test
    @DisplayName("8 MiB of bodies are held, until their requests are answered; the next byte is refused with 503")
    void bytesInAll() {
        String large = POST.replace("10", Integer.toString(Intake.MAX_BODY)) + "x".repeat(Intake.MAX_BODY);
        List<Wire> held = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            held.add(wire().send(large));
        }
        assertThat(held).allMatch(wire -> wire.refusal() == 0);
        assertThat(wire().send(POST + "0123456789").refusal()).isEqualTo(503);

        held.get(0).answer();
        held.get(1).leave();
        assertThat(wire().send(large).refusal()).isZero();
        assertThat(wire().send(large).refusal()).isZero();
        assertThat(wire().send(POST + "0123456789").refusal()).isEqualTo(503);
    }

    @Test
    @DisplayName(
            "A request whose body means nothing is answered at once; the body is read past, the next request is read")
    void bodyOfGet() {
        Wire wire = wire().send(GET.replace("\r\n\r\n", "\r\nContent-Length: 10\r\n\r\n") + "GET /");
        assertThat(wire.requests()).hasSize(1);
        wire.answer().send("56789" + GET);

        assertThat(wire.requests()).hasSize(2);
        assertThat(wire.refusal()).isZero();
    }

    @Test
    @DisplayName("A second pipelined request waits for the end of the first answer")
    void pipelining() {
        Wire wire = wire().send(GET + POST + "01234").send("56789" + GET);
        assertThat(wire.requests()).hasSize(1);
        wire.answer();
        assertThat(wire.requests()).hasSize(2);
        assertThat(body(wire)).isEqualTo("0123456789");
        wire.answer();
        assertThat(wire.requests()).hasSize(3);
    }

    @Test
    @DisplayName("No more than 64 pieces of requests are read ahead of an answer; reading goes on after it")
    void readAhead() {
        Wire wire = wire().send(GET.repeat(40));
        int before = wire.readsAsked();
        wire.readMore();
        assertThat(wire.readsAsked()).isEqualTo(before);

        for (int i = 0; i < 40; i++) {
            wire.answer();
        }
        assertThat(wire.readsAsked()).isGreaterThan(before);
        assertThat(wire.requests()).hasSize(40);
    }

    @Test
    @DisplayName("HLT-08: a connection that is to close does so after the answer that is under way")
    void closesAfterTheAnswer() {
        Wire wire = wire().send(GET + GET);
        wire.closeAfterAnswer();
        assertThat(wire.isOpen()).isTrue();
        wire.answer();

        assertThat(wire.isOpen()).isFalse();
        assertThat(wire.requests()).hasSize(1);
    }

    @Test
    @DisplayName("A client that leaves ends its exchange: unanswered, or cut when the answer had begun")
    void leaves() {
        List<Exchange.End> ends = new ArrayList<>();
        Wire before = wire().send(GET);
        before.request().exchange().whenOver(ends::add);
        before.leave();

        Wire within = wire().send(GET);
        within.request().exchange().whenOver(ends::add);
        within.answer(new Body.Stream(OptionalLong.of(5), new SilentSource()));
        within.leave();

        Wire after = wire().send(GET);
        after.request().exchange().whenOver(ends::add);
        after.answer();
        after.leave();

        assertThat(ends).containsExactly(Exchange.End.UNANSWERED, Exchange.End.CUT, Exchange.End.SENT);
    }

    /** Has nothing to give yet. */
    private static final class SilentSource implements BodySource {
        @Override
        public void open(BodySink sink) {
            // The bytes come later.
        }

        @Override
        public void demand(long bytes) {
            // And later still.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private static Body.Stream large() {
        int size = 16 << 20;
        return new Body.Stream(OptionalLong.of(size), new BytesSource(ByteBuffer.allocate(size)));
    }

    @Test
    @DisplayName("Slow but alive: who takes a piece every five minutes keeps the connection, for hours")
    void slowReader() {
        Wire wire = wire().send(GET);
        wire.fallAsleep();
        wire.answer(large());
        for (int i = 0; i < 60; i++) {
            wire.pass(Duration.ofMinutes(5).minus(MOMENT));
            assertThat(wire.isOpen()).isTrue();
            wire.takeOne();
        }
    }

    @Test
    @DisplayName("A reader who takes nothing for five minutes is gone: looked at every minute")
    void goneReader() {
        Wire wire = wire().send(GET);
        List<Exchange.End> ends = new ArrayList<>();
        wire.request().exchange().whenOver(ends::add);
        wire.fallAsleep();
        wire.answer(large());
        wire.takeOne();

        assertThat(wire.pass(Duration.ofMinutes(5)).isOpen()).isTrue();
        assertThat(wire.pass(Duration.ofMinutes(1)).isOpen()).isFalse();
        assertThat(ends).containsExactly(Exchange.End.CUT);
    }

    @Test
    @DisplayName("Where nothing is there to be taken, because the source is slow, the reader is not to blame")
    void slowSource() {
        Wire wire = wire().send(GET).answer(new Body.Stream(OptionalLong.of(5), new SilentSource()));

        assertThat(wire.pass(Duration.ofHours(2)).isOpen()).isTrue();
    }

    @Test
    @DisplayName(
            "A connection that memory is not enough for is closed; the log says so at once, then once a second how many")
    void outOfMemory() {
        MemoryShortage shortage = new MemoryShortage();
        Intake intake =
                new Intake(bodies, call -> "", shortage, new RefusedByTheSystem(InstantSource.system()), Runnable::run);
        try (CapturedLog log = new CapturedLog(Level.WARNING)) {
            for (int i = 0; i < 4; i++) {
                wires.add(new Wire(intake, "192.0.2.1"));
                wires.get(i).fail(new OutOfMemoryError("on purpose"));
                assertThat(wires.get(i).isOpen()).isFalse();
            }
            assertThat(log.lines()).hasSize(1).allMatch(line -> line.contains("closed 1 connection(s)"));

            wires.get(0).pass(Duration.ofSeconds(1));
            assertThat(log.lines()).hasSize(2).last().asString().contains("closed 3 connection(s)");
            wires.get(0).pass(Duration.ofSeconds(1));
            assertThat(log.lines()).hasSize(2);
        }
    }

    @Test
    @DisplayName("What is no shortage of memory closes nothing here: the framework decides")
    void otherFailures() {
        Wire wire = wire().send(GET);
        try (CapturedLog log = new CapturedLog(Level.OFF)) {
            wire.fail(new IllegalStateException("on purpose"));
            assertThat(log.lines()).isEmpty();
        }
        assertThat(wire.isOpen()).isTrue();
        wires.remove(wire);
    }
}
