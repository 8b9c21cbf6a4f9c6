package nl.ketenkaart.privacy.consent.web;

import static nl.ketenkaart.privacy.terms.OrganisationKind.CHILD_PROTECTION;
import static nl.ketenkaart.privacy.terms.OrganisationKind.PROBATION;
import static nl.ketenkaart.privacy.terms.OrganisationKind.SAFE_HOME;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import nl.ketenkaart.platform.Platform;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.AppliedPositions;
import nl.ketenkaart.privacy.consent.FindTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Exclusions;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Consents;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Phase;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/**
 * The consents alone, on the real platform: one case at a fixed table, and somebody who hears the events. In a profile of its
 * own, so that the whole service does not find it.
 */
@Profile(ConsentService.ALONE)
@SpringBootApplication(
        scanBasePackages = {
            "nl.ketenkaart.privacy.consent.web",
            "nl.ketenkaart.privacy.consent.mongo",
            "nl.ketenkaart.privacy.agreement"
        })
@Import(Platform.class)
class ConsentService {
    static final String ALONE = "consents-alone";
    /** Of this test alone: the topic also carries what the service's other tests say about theirs. */
    static final UUID CASE = UUID.fromString("0b7d4e52-6c1f-4c2a-8f3e-91d2a7c5e604");

    static final UUID HUSBAND = UUID.fromString("c2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77");
    static final BlockingQueue<ReceivedEvent> HEARD = new LinkedBlockingQueue<>();

    @Bean
    FindTable findTable() {
        var seats = List.of(
                seat("reclassering-nederland", PROBATION),
                seat("rvdk-midden-nederland", CHILD_PROTECTION),
                seat("veilig-thuis-utrecht", SAFE_HOME));
        var director = new Director(new OrganisationId("rvdk-midden-nederland"), true);
        var table = new CaseTable(Phase.DEEPENING, seats, director, Exclusions.NONE, null, Consents.NONE);
        var found = new FindTable.Found(table, Set.of(new PersonId(HUSBAND)));
        return (caseId, mayKnow) -> caseId.value().equals(CASE) ? Optional.of(found) : Optional.empty();
    }

    @Bean
    AppliedPositions nothingToWaitFor() {
        return new AppliedPositions() {
            @Override
            public boolean covers(Position position) {
                return false;
            }

            @Override
            public boolean hasApplied(Position position) {
                return true;
            }
        };
    }

    @Bean
    EventConsumer hearing() {
        return new EventConsumer() {
            @Override
            public String topic() {
                return "privacy-events.v1";
            }

            @Override
            public void on(ReceivedEvent event) {
                if (event.key().equals(CASE)) {
                    HEARD.add(event);
                }
            }
        };
    }

    private static Seat seat(String organisation, OrganisationKind kind) {
        return new Seat(new OrganisationId(organisation), kind, false, Instant.EPOCH, null);
    }
}
