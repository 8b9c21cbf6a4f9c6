package nl.ketenkaart.cases.insight.web;

import static java.util.stream.Collectors.joining;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.childProtection;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.police;
import static nl.ketenkaart.cases.Partner.probation;
import static nl.ketenkaart.cases.Partner.secretary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.Hands;
import nl.ketenkaart.cases.Partner;
import tools.jackson.databind.JsonNode;

/** The partners of the pilot at work, through the API. */
final class PilotTable {
    private static final List<String> SEATED = List.of(
            "om-midden-nederland", "politie-midden-nederland", "rvdk-midden-nederland", "reclassering-nederland");
    private final int port;
    private final Hands clock;
    private final ElsewhereInTheChain elsewhere;
    private final Map<PilotCase, JsonNode> raised = new HashMap<>();

    PilotTable(int port, Hands clock, ElsewhereInTheChain elsewhere) {
        this.port = port;
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    void raise(PilotCase file) {
        clock.set(ElsewhereInTheChain.at(file.raisedOn(), "11:30"));
        var answer = good(partner(file.raisedBy()).post("/v1/cases", """
            {"kind": "%s", "urgency": "%s", "incident": {"on": "%s", "municipality": "%s", "summary": "%s"},
             "persons": [%s], "table": [%s],
             "concern": {"facts": "%5$s", "feeling": "It is not the first time.", "level": %d}}
            """.formatted(
                        file.kind(),
                        file.urgency(),
                        file.raisedOn().minusDays(1),
                        file.municipality(),
                        file.summary(),
                        file.persons().stream().map(PilotTable::person).collect(joining(", ")),
                        SEATED.stream()
                                .filter(other -> !other.equals(file.raisedBy()))
                                .map(name -> "\"" + name + "\"")
                                .collect(joining(", ")),
                        file.concern())));
        raised.put(file, answer);
        good(secretary(port).put(path(file) + "/triage", "{\"outcome\": \"ACCEPTED\", \"reason\": \"A pattern.\"}"));
        good(chair(port).put(path(file) + "/director", "{\"organisation\": \"" + file.director() + "\"}"));
        good(partner(file.director()).put(path(file) + "/director/acceptance", "{\"accepted\": true}"));
        file.requests().forEach(request -> elsewhere.request(id(file), request));
    }

    void sit(LocalDate day, List<PilotCase> files) {
        clock.set(ElsewhereInTheChain.at(day, "13:00"));
        var planned = secretary(port).post("/v1/sessions", """
            {"startsAt": "%1$sT14:45:00+02:00", "endsAt": "%1$sT16:00:00+02:00", "place": "Paardenveld, Utrecht",
             "chairOrganisation": "om-midden-nederland"}
            """.formatted(day));
        var session = "/v1/sessions/" + good(planned).get("sessionId").asString();
        var tag = planned.headers().firstValue("ETag").orElseThrow();
        good(secretary(port).put(session + "/agenda", agenda(files), tag));
        good(secretary(port).put(session + "/attendance", "{\"organisations\": [\"om-midden-nederland\"]}"));
        clock.set(ElsewhereInTheChain.at(day, "14:45"));
        good(chair(port).put(session + "/status", "{\"status\": \"IN_PROGRESS\"}"));
        clock.set(ElsewhereInTheChain.at(day, "15:10"));
        files.forEach(file -> discuss(session, file, day));
        clock.set(ElsewhereInTheChain.at(day, "16:00"));
        good(chair(port).put(session + "/status", "{\"status\": \"CLOSED\"}"));
    }

    private void discuss(String session, PilotCase file, LocalDate day) {
        if (file.isDecidedOn(day)) {
            decide(file);
        }
        good(secretary(port).put(session + "/agenda/" + id(file) + "/outcome", """
            {"outcome": "%s", "reason": "Who holds the safety plan is needed.", "actions": []}
            """.formatted(
                        file.isDecidedOn(day) ? "DECIDED" : "RE_AGENDAED")));
    }

    private void decide(PilotCase file) {
        file.voices()
                .forEach(voice -> good(
                        partner(voice.organisation()).post(path(file) + "/concerns", """
                            {"facts": "A safety plan stands.", "feeling": "Will it hold?", "level": %d}
                            """.formatted(voice.level()))));
        good(partner(file.director())
                .post(path(file) + "/interpretations", """
                    {"pictureOfTheSituation": "%s", "patterns": ["%s"], "safety": [%s]}
                    """.formatted(file.summary(), file.pattern(), safety(file))));
        var decided = good(chair(port).post(path(file) + "/decisions", """
            {"motivation": "Safety first, then help.", "disposition": %s, "measures": [%s], "feedback": []}
            """.formatted(
                        disposition(file),
                        file.measures().stream().map(PilotTable::measure).collect(joining(", ")))));
        for (var i = 0; i < file.measures().size(); i++) {
            var measureId = UUID.fromString(decided.at("/measureIds/" + i).asString());
            elsewhere.duty(id(file), measureId, file.measures().get(i), clock.instant());
        }
    }

    private static String disposition(PilotCase file) {
        return file.disposition().equals("CONDITIONAL_DISMISSAL")
                ? "{\"type\": \"CONDITIONAL_DISMISSAL\", \"probationMonths\": 12, \"conditions\": [\"Accept help\"]}"
                : "{\"type\": \"%s\", \"conditions\": []}".formatted(file.disposition());
    }

    private static String measure(PilotCase.Measure measure) {
        return "{\"description\": \"%s\", \"organisation\": \"%s\", \"startBy\": \"%s\"}"
                .formatted(measure.description(), measure.organisation(), measure.startBy());
    }

    private static String person(PilotCase.Person person) {
        return "{\"role\": \"%s\", \"name\": \"%s\", \"birthDate\": \"%s\"}"
                .formatted(person.role(), person.name(), person.birthDate());
    }

    private String safety(PilotCase file) {
        return raised.get(file)
                .get("persons")
                .valueStream()
                .map(person -> "{\"personId\": \"%s\", \"phase\": \"SAFE_ENOUGH\", \"why\": \"There is a plan.\"}"
                        .formatted(person.get("personId").asString()))
                .collect(joining(", "));
    }

    private String agenda(List<PilotCase> files) {
        return files.stream()
                .map(file -> "{\"caseId\": \"%s\", \"question\": \"Is everybody safe?\"}".formatted(id(file)))
                .collect(joining(", ", "{\"items\": [", "]}"));
    }

    private String path(PilotCase file) {
        return "/v1/cases/" + id(file);
    }

    private UUID id(PilotCase file) {
        return UUID.fromString(raised.get(file).get("caseId").asString());
    }

    Stream<UUID> cases() {
        return raised.keySet().stream().map(this::id);
    }

    private Partner partner(String organisation) {
        return switch (organisation) {
            case "politie-midden-nederland" -> police(port);
            case "rvdk-midden-nederland" -> childProtection(port);
            default -> probation(port);
        };
    }
}
