package nl.ketenkaart.cases.insight.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import tools.jackson.databind.node.ObjectNode;

/** What the other services tell, written as their contracts' examples are. */
record ElsewhereInTheChain(Publisher publisher, Codec codec) {
    private static final Path CONTEXT = Path.of("../context-service/contracts/events");
    private static final Path DUTIES = Path.of("../notification-service/contracts/events");
    private static final String CONTEXT_TYPE = "context-events.v1 nl.ketenkaart.context.";
    private static final String DUTY_TYPE = "follow-up-events.v1 nl.ketenkaart.follow-ups.";

    void request(UUID caseId, PilotCase.Request request) {
        var id = UUID.randomUUID();
        var asked = Map.<String, Object>of("requestId", id, "caseId", caseId, "to", request.to());
        send(
                CONTEXT_TYPE,
                new Fact("information-requested", caseId, id, 1, morning(request.askedOn())),
                CONTEXT,
                asked);
        var answer = Map.<String, Object>of("requestId", id, "caseId", caseId, "kind", request.answer());
        send(
                CONTEXT_TYPE,
                new Fact("information-request-answered", caseId, id, 2, morning(request.answeredOn())),
                CONTEXT,
                answer);
    }

    void duty(UUID caseId, UUID measureId, PilotCase.Measure measure, Instant openedAt) {
        var id = UUID.randomUUID();
        var opened = Map.<String, Object>of(
                "followUpId", id, "caseId", caseId, "concerning", measureId, "due", measure.startBy());
        send(DUTY_TYPE, new Fact("follow-up-opened", caseId, id, 1, openedAt), DUTIES, opened);
        var startedOn = measure.startedOn();
        if (startedOn != null) {
            var report = Map.<String, Object>of(
                    "followUpId", id, "caseId", caseId, "concerning", measureId, "on", startedOn, "outcome", "STARTED");
            send(DUTY_TYPE, new Fact("follow-up-reported", caseId, id, 2, morning(startedOn)), DUTIES, report);
        }
    }

    private record Fact(String stem, UUID caseId, UUID aggregate, long sequence, Instant at) {}

    private void send(String where, Fact fact, Path contracts, Map<String, Object> told) {
        var topic = where.substring(0, where.indexOf(' '));
        var type = where.substring(where.indexOf(' ') + 1) + fact.stem() + ".v1";
        var organisation = new OrganisationId("rvdk-midden-nederland");
        var body = example(contracts, fact.stem());
        told.forEach((field, value) -> body.put(field, value.toString()));
        body.put("at", fact.at().toString());
        var place = OutgoingEvent.place(topic, fact.caseId(), fact.aggregate(), organisation, type);
        publisher.publish(new OutgoingEvent(
                topic,
                type,
                UUID.randomUUID(),
                fact.caseId(),
                fact.aggregate(),
                fact.sequence(),
                fact.at(),
                organisation,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                codec.seal(place, Json.mapper().writeValueAsBytes(body))));
    }

    private static ObjectNode example(Path contracts, String stem) {
        try {
            return (ObjectNode)
                    Json.mapper().readTree(Files.readAllBytes(contracts.resolve(stem + ".v1.example.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant morning(LocalDate day) {
        return at(day, "10:00");
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/Amsterdam"))
                .toInstant();
    }
}
