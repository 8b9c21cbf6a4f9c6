package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.place.Port;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rights that are revoked in Keycloak work within five seconds, also for tokens that were given before: fifty of the local realm's people
 * and clients lose something, each in one of the ways there are, and are timed from before Keycloak is told to the first 401 at the gateway.
 */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevokingRightsIT {
    private static final int REVOCATIONS = 50;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final List<Port> SERVICES =
            List.of(Port.CASE_SERVICE, Port.CONTEXT_SERVICE, Port.PRIVACY_SERVICE, Port.NOTIFICATION_SERVICE);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Partners partners = SystemStack.partners();
    private final RealmAdmin admin = new RealmAdmin(SystemStack.stack().keycloak());
    private final List<Taken> taken = new ArrayList<>();

    /** Something that was taken away, and is given back when all is measured. */
    private record Taken(Account from, String whom, Revoking what, JsonNode before) {}

    @AfterAll
    void give_back() throws Exception {
        for (var one : taken) {
            one.what().restore(admin, one.whom(), one.before());
        }
        for (var one : taken) {
            eventually(
                    one + " is let in again",
                    () -> status(SystemStack.partners().tokenOf(one.from())),
                    s -> s != 401);
        }
        admin.close();
        http.close();
    }

    @Test
    void fifty_revocations_are_felt_within_five_seconds() throws Exception {
        var accounts = accounts();
        var times = new ArrayList<Duration>();
        for (var n = 0; n < REVOCATIONS; n++) {
            times.add(revoked(accounts.get(n), Revoking.values()[n % Revoking.values().length]));
        }
        times.sort(null);
        System.out.printf(
                "Revoked in Keycloak, refused at the gateway: %d times, p50 %d ms, p99 %d ms, longest %d ms%n",
                times.size(),
                millis(times, 50),
                millis(times, 99),
                times.getLast().toMillis());
        assertThat(times)
                .hasSize(REVOCATIONS)
                .allSatisfy(time -> assertThat(time).isLessThan(SOON));
    }

    @Test
    void what_is_revoked_while_the_broker_is_away_is_refused_once_it_is_back() throws Exception {
        var account = new Account("om-midden-nederland", "auditor");
        var token = partners.tokenOf(account);
        assertThat(status(token)).isNotEqualTo(401);
        var whom = whom(account, Revoking.ROLE);
        var before = Revoking.ROLE.look(admin, whom);
        SystemStack.stack().stop("kafka");
        try {
            taken.add(new Taken(account, whom, Revoking.ROLE, before));
            Revoking.ROLE.revoke(admin, whom, before);
        } finally {
            SystemStack.stack().start("kafka");
        }
        eventually("it is told", () -> status(token), status -> status == 401);
    }

    private static long millis(List<Duration> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1).toMillis();
    }

    /** Those of the realm's files: every organisation's client and two of its people, and some of the prosecution's more. */
    private static List<Account> accounts() {
        var found = new ArrayList<Account>();
        var file = SystemStack.stack().settings().checkout().organisations();
        for (var organisation : JsonMapper.shared().readTree(file.toFile())) {
            var id = organisation.path("id").asString();
            found.add(new Account(id, "professional"));
            found.add(new Account(id, "privacy-officer"));
            found.add(new Account(id, null));
        }
        return found;
    }

    private Duration revoked(Account account, Revoking what) throws Exception {
        var token = partners.tokenOf(account);
        assertThat(status(token)).as(account.toString()).isNotEqualTo(401);
        var whom = whom(account, what);
        var kind = whom.startsWith("clients/") ? Revoking.ACCOUNT : what;
        var before = kind.look(admin, whom);
        taken.add(new Taken(account, whom, kind, before));
        var began = System.nanoTime();
        kind.revoke(admin, whom, before);
        var refused = until401(token, began);
        everyServiceRefuses(token, began);
        return refused;
    }

    /** A client is put out of use as often as its account loses its role; and a person in each of the ways. */
    private String whom(Account account, Revoking what) throws Exception {
        if (account.role() != null) {
            var name = account.organisation() + "-" + account.role();
            return "users/"
                    + admin.realm("GET", "users?exact=true&username=" + name, "")
                            .at("/0/id")
                            .asString();
        }
        var client = "clients/"
                + admin.find(account.organisation() + "-api").path("id").asString();
        return what == Revoking.ROLE || what == Revoking.MEMBERSHIP
                ? "users/"
                        + admin.realm("GET", client + "/service-account-user", "")
                                .path("id")
                                .asString()
                : client;
    }

    private Duration until401(String token, long began) throws Exception {
        while (status(token) != 401) {
            var passed = Duration.ofNanos(System.nanoTime() - began);
            assertThat(passed).isLessThan(SOON);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Each by itself, without the gateway. */
    private void everyServiceRefuses(String token, long began) throws Exception {
        for (var service : SERVICES) {
            var address = SystemStack.stack().settings().address(service);
            var request = HttpRequest.newBuilder(URI.create("http://" + address + "/v1/cases"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            while (http.send(request, BodyHandlers.discarding()).statusCode() != 401) {
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .as(service.name())
                        .isLessThan(SOON);
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    private int status(String token) throws Exception {
        return partners.sendAs(token, Call.get(Account.of("halt"), "/v1/cases", "OVERVIEW"))
                .status();
    }
}
