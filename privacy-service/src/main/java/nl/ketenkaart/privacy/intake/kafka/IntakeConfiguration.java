package nl.ketenkaart.privacy.intake.kafka;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.AppliedPositions;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.oversight.OpenedByGlass;
import nl.ketenkaart.privacy.session.TakeInSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One consumer per topic. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    private static final String CASES = "case-events.v1";
    private static final String CONTEXT = "context-events.v1";
    private static final String PRIVACY = "privacy-events.v1";
    private static final String FOLLOW_UPS = "follow-up-events.v1";
    static final Set<String> TOPICS = Set.of(CASES, CONTEXT, PRIVACY, FOLLOW_UPS);
    /** What this service tells of its own cards; it is not told to itself. */
    private static final Set<String> OWN =
            Set.of("card-changed", "receiver-told", "sight-changed", "break-glass-opened", "break-glass-overdue");

    /** Of one whose key is gone the name is too; these alone are told by the file of a case itself. */
    static boolean isOwn(ReceivedEvent event) {
        return event.topic().equals(PRIVACY)
                && (OWN.contains(event.stem()) || event.aggregate().equals(event.key()));
    }

    @Bean
    OpenedByGlass openedByGlass(SharingAgreements agreements) {
        return new OpenedByGlass(agreements);
    }

    @Bean
    TakeIn takeIn(Projection projection, TakeInSession sessions, OpenedByGlass openedByGlass) {
        return new TakeIn(projection, sessions, openedByGlass);
    }

    @Bean
    EventConsumer caseEvents(TakeIn takeIn) {
        return new Topic(CASES, takeIn::take, takeIn::giveUp);
    }

    @Bean
    EventConsumer contextEvents(TakeIn takeIn) {
        return new Topic(CONTEXT, takeIn::take, takeIn::giveUp);
    }

    @Bean
    EventConsumer privacyEvents(TakeIn takeIn) {
        return new Topic(
                PRIVACY,
                event -> {
                    if (!isOwn(event)) {
                        takeIn.take(event);
                    }
                },
                takeIn::giveUp);
    }

    @Bean
    EventConsumer followUpEvents(TakeIn takeIn) {
        return new Topic(FOLLOW_UPS, takeIn::take, takeIn::giveUp);
    }

    @Bean
    AppliedPositions appliedEvents(Projection projection, TakeInSession sessions) {
        return new AppliedEvents(projection, sessions);
    }

    private record Topic(String topic, Consumer<ReceivedEvent> takeIn, Consumer<UUID> giveUp) implements EventConsumer {
        @Override
        public void on(ReceivedEvent event) {
            takeIn.accept(event);
        }

        @Override
        public void onGivenUp(UUID key) {
            giveUp.accept(key);
        }
    }

    private record AppliedEvents(Projection projection, TakeInSession sessions) implements AppliedPositions {
        @Override
        public boolean covers(Position position) {
            return TOPICS.contains(position.topic());
        }

        @Override
        public boolean hasApplied(Position position) {
            return projection.applied(position.key(), position.aggregate()) >= position.sequence()
                    || (position.key().equals(position.aggregate())
                            && sessions.applied(position.aggregate()) >= position.sequence());
        }
    }
}
