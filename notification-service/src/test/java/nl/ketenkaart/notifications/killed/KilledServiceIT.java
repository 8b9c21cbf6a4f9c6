package nl.ketenkaart.notifications.killed;

import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.Walk;
import nl.ketenkaart.notifications.killed.MailServer.Mail;
import nl.ketenkaart.notifications.killed.News.Arrived;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.ServiceProcess;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The service as a process of its own, killed (SIGKILL) while it works, started anew, and killed again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
@Timeout(420)
class KilledServiceIT {
    private static final long SEED = 20261127;
    private static final int KILLS = 10;
    private static final int CASES = 50;
    private static final int EVENTS = 1000;
    private static final int KILLS_AT_A_MAIL = 3;
    private static final int AT_ONCE = EVENTS / (2 * KILLS);
    private static final Instant FIRST = Instant.parse("2026-11-23T13:45:00Z");
    private static final String OVERDUE_SINCE = "2020-01-10T23:00:00Z";
    private static final int ASKED_WITH = 8;
    private static final Duration A_WHILE = Duration.ofSeconds(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private final Random chance = new Random(SEED);
    private final List<UUID> cases =
            IntStream.range(0, CASES).mapToObj(i -> UUID.randomUUID()).toList();
    private final List<Long> kills = new ArrayList<>();
    private final Deque<UUID> notAsked = new ArrayDeque<>(cases);
    private final KillableService services = new KillableService();
    private final MailServer mail = new MailServer();
    private List<Partner> partners = List.of();
    private OtherServices others;
    private volatile int port;
    private int told;
    private int idle;

    @BeforeEach
    void partners() {
        others = new OtherServices(services.kafka(), codec);
        partners = Stream.of("halt", "probation", "police", "safe-home")
                .map(name -> new Partner(name, SEED + name.hashCode(), () -> port))
                .toList();
    }

    @AfterEach
    void over() {
        partners.forEach(Partner::close);
        others.close();
        mail.close();
    }

    @Test
    void killed_at_random_moments_it_loses_nothing_and_repeats_a_piece_under_its_own_id_alone() throws Exception {
        var began = System.nanoTime();
        for (var life = 0; life < KILLS; life++) {
            live(life);
        }
        try (var last = service()) {
            port = last.port();
            awaitAll();
            assertOwedIsListedOnce();
        }
        report(Duration.ofNanos(System.nanoTime() - began));
        assertThat(told).isEqualTo(EVENTS);
        for (var partner : partners) {
            assertThat(news(partner.read())).as("by the stream").containsExactlyInAnyOrderElementsOf(partner.expected);
            assertThat(partner.taken()).as("by webhook, as by the stream").containsExactlyElementsOf(partner.read());
            assertThat(byCase(news(partner.read()))).as("in order").isEqualTo(byCase(partner.expected));
            assertThat(new HashSet<>(partner.attempted())).as("one id each").hasSameSizeAs(partner.read());
            assertMailedOnce(mail.to(partner.organisation));
        }
    }

    private void live(int life) throws Exception {
        if (life > 0) {
            tellSome();
        }
        var dead = partners.get(life % partners.size());
        CompletableFuture<Void> telling;
        mail.silent = life < KILLS_AT_A_MAIL;
        try (var service = service()) {
            port = service.port();
            if (life == 0) {
                beginning();
            }
            if (life % 2 == 1) {
                dead.receiver.die();
            }
            telling = CompletableFuture.runAsync(this::tellSome);
            var attempts = attempts() + 1 + chance.nextInt(3 * AT_ONCE / 2);
            awaitOrIdle(() -> attempts() >= attempts && (life >= KILLS_AT_A_MAIL || mail.unanswered() > life));
        } finally {
            kills.add(System.nanoTime());
            port = 0;
            mail.silent = false;
        }
        telling.get();
        if (life % 2 == 1) {
            dead.receiver.revive();
        }
    }

    /** All are known to the service before anything else is told: who wants to hear is, and which cases there are. */
    private void beginning() {
        var walk = new Walk(port, publisher, codec, tokens);
        var seated = partners.stream().map(partner -> partner.organisation).toList();
        var known = cases.stream().map(each -> others.raised(each, seated)).toList();
        known.forEach(this::awaitTakenIn);
        for (var partner : partners) {
            var answer = walk.post(
                    professionalOf(partner.organisation), "/v1/subscriptions", """
                        {"sink": "%s", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}\
                        """.formatted(partner.receiver.sink()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            partner.listen();
        }
        tellSome();
    }

    private void awaitTakenIn(Position position) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/notifications"))
                .header("Authorization", "Bearer " + professionalOf(partners.getFirst().organisation))
                .header("Consistency-Token", tokens.of(position))
                .build();
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(30)).until(() -> {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    /** Each piece to somebody of them; and early enough also that something is overdue, of each case once. */
    private void tellSome() {
        for (var n = 0; n < AT_ONCE; n++) {
            var at = FIRST.plusSeconds(told++);
            var caseId = cases.get(chance.nextInt(CASES));
            var partner = partners.get(chance.nextInt(partners.size()));
            partner.expected.add(new News(caseId.toString(), News.CHANGED, at.toString()));
            others.changed(caseId, partner.organisation, at);
            if (n % ASKED_WITH == 0 && !notAsked.isEmpty()) {
                ask(notAsked.poll(), partner);
            }
        }
        others.flush();
    }

    private void ask(UUID caseId, Partner partner) {
        partner.expected.add(new News(caseId.toString(), News.OVERDUE, OVERDUE_SINCE));
        others.asked(caseId, partner.organisation);
    }

    private int attempts() {
        return partners.stream()
                .mapToInt(partner -> partner.receiver.received.size())
                .sum();
    }

    /** The moment at which it is killed; where less comes, after a while. */
    private void awaitOrIdle(Callable<Boolean> moment) {
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(A_WHILE)
                    .until(moment);
        } catch (ConditionTimeoutException e) {
            idle++;
        }
    }

    /** What is not there by then is told by the comparison that follows. */
    private void awaitAll() {
        try {
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> mail.isAllRepeated() && partners.stream().allMatch(Partner::hasHeardAll));
        } catch (ConditionTimeoutException e) {
            System.out.println("not all has come");
        }
    }

    /** Half of the interval is left to a machine that is slow between sending and receiving. */
    private void assertMailedOnce(List<Mail> mails) {
        assertThat(mails).isNotEmpty();
        for (var n = 1; n < mails.size(); n++) {
            var before = mails.get(n - 1);
            var mail = mails.get(n);
            assertThat(Duration.ofNanos(mail.nanos() - before.nanos()))
                    .as("once in an interval")
                    .isGreaterThan(KillableService.MAILED_EVERY.dividedBy(2));
            var repeated = mail.id().equals(before.id());
            assertThat(repeated).as("repeated").isEqualTo(!before.answered() || repeated && isKilledAt(before));
        }
    }

    /** It may have been answered, and killed within a second, before it could note that. */
    private boolean isKilledAt(Mail mail) {
        return kills.stream().anyMatch(kill -> kill > mail.nanos() && kill < mail.nanos() + 1_000_000_000L);
    }

    /** The digest and the calendar keep nothing of their own: they show what was opened, and that was opened once. */
    private void assertOwedIsListedOnce() {
        var walk = new Walk(port, publisher, codec, tokens);
        for (var partner : partners) {
            var owed = partner.expected.stream()
                    .filter(News::isReminder)
                    .map(News::subject)
                    .toList();
            var token = professionalOf(partner.organisation);
            var digest = walk.get(token, "/v1/follow-ups/digest")
                    .get("cases")
                    .valueStream()
                    .toList();
            assertThat(digest.stream().map(one -> one.get("caseId").asString()))
                    .containsExactlyInAnyOrderElementsOf(owed);
            assertThat(digest)
                    .allSatisfy(one -> assertThat(one.get("owed").size()).isOne());
            var calendar = walk.getAny(token, "/v1/follow-ups/calendar").body();
            assertThat(calendar.lines().filter(line -> line.startsWith("UID:")).toList())
                    .hasSameSizeAs(owed)
                    .doesNotHaveDuplicates();
        }
    }

    private ServiceProcess service() throws IOException, InterruptedException {
        return services.start(
                mail.port(), partners.stream().map(one -> one.organisation).toList());
    }

    private static List<News> news(List<Arrived> arrived) {
        return arrived.stream().map(Arrived::news).toList();
    }

    /** What was told of each case, in its order; when a reminder comes in between is nobody's promise. */
    private static Map<String, List<News>> byCase(List<News> all) {
        return all.stream().filter(news -> !news.isReminder()).collect(Collectors.groupingBy(News::subject));
    }

    private void report(Duration took) {
        System.out.printf(
                "seed %d: %d kills (%d of them idle), %d events and %d reminders in %d cases; %d attempts, %d taken"
                        + " once more; streams cut off %d times; %d mails, %d of them at a kill; %d s%n",
                SEED,
                KILLS,
                idle,
                told,
                CASES - notAsked.size(),
                CASES,
                attempts(),
                partners.stream().mapToLong(Partner::takenAgain).sum(),
                partners.stream().mapToInt(Partner::timesCutOff).sum(),
                mail.mails().size(),
                mail.unanswered(),
                took.toSeconds());
    }
}
