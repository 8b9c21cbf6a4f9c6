package nl.ketenkaart.cases.insight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.ketenkaart.cases.figures.Calendar;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Track;
import nl.ketenkaart.cases.figures.Track.Answer;
import nl.ketenkaart.cases.figures.Track.Sitting;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class FiguresFromEventsIT {
    private static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");
    private static final Instant RAISED = Instant.parse("2031-01-10T10:00:00Z");
    private static final Instant SITS = Instant.parse("2031-01-14T13:45:00Z");
    private static final Instant DECIDED = Instant.parse("2031-01-14T14:20:00Z");
    private final UUID caseId = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final UUID duty = UUID.randomUUID();
    private final UUID measure = UUID.randomUUID();

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    MongoTracks tracks;

    @Autowired
    Calendar calendar;

    @Autowired
    Stores stores;

    @Test
    void whatever_topic_comes_first_and_whatever_comes_twice_the_case_is_kept_the_same() {
        var streams = List.of(ofTheCase(), ofTheSession(), ofTheRequest(), ofTheDuty());
        var order = new Random(7);
        var left = new ArrayList<>(streams.stream().map(ArrayList::new).toList());
        while (!left.isEmpty()) {
            var stream = left.get(order.nextInt(left.size()));
            var next = stream.removeFirst();
            publisher.publish(next);
            publisher.publish(next);
            left.removeIf(List::isEmpty);
        }
        Collections.reverse(streams.getFirst());
        streams.getFirst().forEach(publisher::publish);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(in("2031-01-14")).contains(expected()));
        assertThat(in("2031-05-01")).as("by its measure").contains(expected());
        assertThat(in("2031-08-01")).as("by the answer").contains(expected());
        assertThat(in("2031-11-01")).doesNotContain(expected());
    }

    @Test
    void nothing_is_kept_but_instants_kinds_and_levels() {
        ofTheCase().forEach(publisher::publish);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> in("2031-01-14").stream()
                        .anyMatch(track -> track.measures().containsKey(measure)));
        var kept = stores.database()
                .getCollection("insights-tracks")
                .find(com.mongodb.client.model.Filters.eq("_id", caseId.toString()))
                .first();
        assertThat(String.valueOf(kept)).doesNotContain("Alblas", "Kanaalweg", "politie", "hit her", "Safety first");
    }

    private Track expected() {
        return Track.NOTHING
                .raised(new Track.Opening(Kind.YOUTH, 3, RAISED), POLICE.value())
                .voiced(POLICE.value(), 1)
                .decided(DECIDED, Map.of(measure, LocalDate.parse("2031-05-01")))
                .started(measure, LocalDate.parse("2031-04-30"), DECIDED)
                .asked(request, RAISED)
                .answered(request, Answer.PARTIAL, Instant.parse("2031-08-01T10:00:00Z"))
                .satOn(List.of(new Sitting(SITS, true)));
    }

    private List<OutgoingEvent> ofTheCase() {
        return new ArrayList<>(List.of(
                event("case-events.v1", "cases.case-raised", caseId, caseId, 1, RAISED, """
                    {"kind": "YOUTH", "organisation": "politie-midden-nederland", "concern": {"level": 3, "facts": "He hit her."},
                     "persons": [{"name": "Mevrouw Alblas", "address": "Kanaalweg 12"}]}\
                    """),
                event("case-events.v1", "cases.case-accepted", caseId, caseId, 2, RAISED, "{}"),
                event("case-events.v1", "cases.concern-voiced", caseId, caseId, 3, RAISED, """
                    {"organisation": "politie-midden-nederland", "level": 1}\
                    """),
                event("case-events.v1", "cases.case-decided", caseId, caseId, 4, DECIDED, """
                    {"motivation": "Safety first", "measures": [{"measureId": "%s", "startBy": "2031-05-01"}]}\
                    """.formatted(measure))));
    }

    private List<OutgoingEvent> ofTheSession() {
        return List.of(
                event("case-events.v1", "cases.session-planned", session, session, 1, RAISED, """
                    {"startsAt": "%s"}\
                    """.formatted(SITS)),
                event("case-events.v1", "cases.session-opened", session, session, 2, SITS, "{}"),
                event("case-events.v1", "cases.agenda-item-concluded", session, session, 3, DECIDED, """
                    {"caseId": "%s", "outcome": "RE_AGENDAED"}\
                    """.formatted(
                                caseId)));
    }

    private List<OutgoingEvent> ofTheRequest() {
        var answeredAt = Instant.parse("2031-08-01T10:00:00Z");
        return List.of(
                event("context-events.v1", "context.information-requested", caseId, request, 1, RAISED, """
                    {"requestId": "%s"}\
                    """.formatted(
                                request)),
                event(
                        "context-events.v1",
                        "context.information-request-answered",
                        caseId,
                        request,
                        2,
                        answeredAt,
                        """
                        {"requestId": "%s", "kind": "PARTIAL"}\
                        """.formatted(request)));
    }

    private List<OutgoingEvent> ofTheDuty() {
        return List.of(
                event("follow-up-events.v1", "follow-ups.follow-up-opened", caseId, duty, 1, DECIDED, """
                    {"caseId": "%s"}\
                    """.formatted(
                                caseId)),
                event("follow-up-events.v1", "follow-ups.follow-up-reported", caseId, duty, 2, DECIDED, """
                    {"caseId": "%s", "concerning": "%s", "outcome": "STARTED", "on": "2031-04-30"}\
                    """.formatted(
                                caseId, measure)));
    }

    private List<Track> in(String day) {
        Period period = calendar.of(LocalDate.parse(day)).orElseThrow();
        return tracks.of(period);
    }

    private OutgoingEvent event(
            String topic, String stem, UUID key, UUID aggregate, long sequence, Instant at, String body) {
        var type = "nl.ketenkaart." + stem + ".v1";
        var place = OutgoingEvent.place(topic, key, aggregate, POLICE, type);
        return new OutgoingEvent(
                topic,
                type,
                UUID.randomUUID(),
                key,
                aggregate,
                sequence,
                at,
                POLICE,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                codec.seal(place, body.getBytes(StandardCharsets.UTF_8)));
    }
}
