package nl.ketenkaart.cases.insight.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.ketenkaart.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** One of the 28 cases of {@code pilot/cases.json}; the people are invented. */
record PilotCase(
        int number,
        String kind,
        String urgency,
        String municipality,
        String summary,
        LocalDate raisedOn,
        String raisedBy,
        int concern,
        List<Person> persons,
        String director,
        List<LocalDate> sessions,
        List<Request> requests,
        List<Voice> voices,
        String pattern,
        String disposition,
        List<Measure> measures) {

    record Person(String role, String name, LocalDate birthDate) {}

    record Request(String to, LocalDate askedOn, LocalDate answeredOn, String answer) {}

    record Voice(String organisation, int level) {}

    record Measure(
            String description,
            String organisation,
            LocalDate startBy,
            @Nullable LocalDate startedOn) {}

    boolean isDecidedOn(LocalDate day) {
        return sessions.getLast().equals(day);
    }

    static List<PilotCase> all() {
        try (InputStream in = PilotCase.class.getResourceAsStream("/pilot/cases.json")) {
            return Json.mapper().readValue(Objects.requireNonNull(in).readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
