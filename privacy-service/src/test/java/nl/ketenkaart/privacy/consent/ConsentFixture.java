package nl.ketenkaart.privacy.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentGiven;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Exclusions;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Phase;

/** The husband in treatment (report, 5.1), and what probation may let others know of it with his consent. */
final class ConsentFixture {
    static final Instant NOW = Instant.parse("2026-09-18T13:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    static final CaseId CASE = new CaseId(UUID.fromString("3f1c2a9e-58d7-4f0b-9a51-6f2f8f0c7d11"));
    static final CaseId ANOTHER_CASE = new CaseId(UUID.fromString("4f1c2a9e-58d7-4f0b-9a51-6f2f8f0c7d11"));
    static final ConsentId ID = new ConsentId(UUID.fromString("7a0d9c52-0a3c-4a86-b7f4-52c1e2a7d960"));
    static final PersonId HUSBAND = new PersonId(UUID.fromString("c2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77"));
    static final PersonId SOMEBODY = new PersonId(UUID.fromString("d2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77"));

    static final OrganisationId PROBATION = new OrganisationId("reclassering-nederland");
    static final OrganisationId CHILD_BOARD = new OrganisationId("rvdk-midden-nederland");
    static final OrganisationId SAFE_HOME = new OrganisationId("veilig-thuis-utrecht");
    static final OrganisationId HALT = new OrganisationId("halt");

    /** Ruben of probation records; Noor of the child protection board directs; Yasmin sits there; Henk does not. */
    static final Caller RUBEN = caller(PROBATION, "PROBATION", "professional");

    static final Caller NOOR = caller(CHILD_BOARD, "CHILD_PROTECTION", "professional");
    static final Caller YASMIN = caller(SAFE_HOME, "SAFE_HOME", "professional");
    static final Caller HENK = caller(HALT, "HALT", "professional");

    static final GiveConsent GIVE = new GiveConsent(
            HUSBAND, List.of(Category.HEALTH), List.of(CHILD_BOARD, SAFE_HOME), TODAY, "A signed form.");

    final InMemory consents = new InMemory();
    private final List<Seat> seats = new ArrayList<>(List.of(seat(PROBATION), seat(CHILD_BOARD), seat(SAFE_HOME)));
    private final AtTheTable tables = new AtTheTable(this::find, at -> TheAgreement.version1());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final GiveConsentHandler giving = new GiveConsentHandler(tables, consents, clock);
    final WithdrawConsentHandler withdrawing = new WithdrawConsentHandler(tables, consents, clock);

    void endTheSeatOf(OrganisationId organisation) {
        seats.removeIf(seat -> seat.organisation().equals(organisation));
    }

    Result<Consent> give(Caller caller, GiveConsent command) {
        return giving.handle(CASE, ID, caller, command);
    }

    Result<Consent> withdraw(Caller caller, LocalDate on) {
        return withdrawing.handle(CASE, ID, caller, new WithdrawConsent(on));
    }

    static Caller caller(OrganisationId organisation, String kind, String... roles) {
        return new Caller(organisation, kind, "a-person", true, Set.of(roles), "local-cli");
    }

    private static Seat seat(OrganisationId organisation) {
        return new Seat(organisation, OrganisationKind.UNKNOWN, false, NOW.minus(Duration.ofDays(1)), null);
    }

    private Optional<FindTable.Found> find(CaseId caseId, Predicate<CaseTable> mayKnow) {
        var director = new Director(CHILD_BOARD, true);
        var none = nl.ketenkaart.privacy.needtoknow.Consents.NONE;
        var table = new CaseTable(Phase.DEEPENING, seats, director, Exclusions.NONE, null, none);
        return caseId.equals(CASE) ? Optional.of(new FindTable.Found(table, Set.of(HUSBAND))) : Optional.empty();
    }

    /** Keeps consents and their events in memory. */
    static final class InMemory implements Consents {
        private final Map<ConsentId, Consent> stored = new HashMap<>();
        final List<Event> events = new ArrayList<>();

        @Override
        public Optional<Consent> find(ConsentId id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public Result<Consent> add(Consent consent, ConsentGiven given) {
            if (stored.putIfAbsent(consent.id(), consent) == null) {
                events.add(given);
            }
            return done(consent.id());
        }

        @Override
        public Result<Consent> change(ConsentId id, Function<Consent, Outcome<Consent>> verb) {
            return switch (verb.apply(stored.get(id))) {
                case Outcome.Changed<Consent>(var state, var more) -> {
                    stored.put(id, state);
                    events.addAll(more);
                    yield done(id);
                }
                case Outcome.Unchanged<Consent> same -> done(id);
                case Outcome.Refused<Consent>(var refusal) -> Result.refused(refusal);
            };
        }

        private Result<Consent> done(ConsentId id) {
            var position = new Position("privacy-events.v1", CASE.value(), id.value(), events.size());
            return new Result.Done<>(stored.get(id), position);
        }
    }
}
