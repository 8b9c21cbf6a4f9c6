package nl.ketenkaart.privacy.story;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/**
 * The girl of nine (report, 5.2), told event by event. Each verb adds what the services would send; {@link #told()} is all of
 * it so far, in order.
 */
public final class Story {
    public static final Instant BEGIN = Instant.parse("2026-09-14T18:00:00Z");
    private static final String CASES = "nl.ketenkaart.cases.";
    private final List<Told> told = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final UUID caseId;
    private Instant at = BEGIN;

    public Story(UUID caseId) {
        this.caseId = caseId;
    }

    /** Raised by the police with seven at the table. */
    public static Story raised() {
        return raised(CASE);
    }

    public static Story raised(UUID caseId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", "MN-2026-" + caseId.toString().substring(0, 5));
        body.put("kind", "DOMESTIC_VIOLENCE");
        body.put("urgency", "RED");
        body.put("actBy", "2026-09-14T22:00:00Z");
        body.put("organisation", POLICE);
        body.put(
                "incident",
                Map.of(
                        "on",
                        "2026-09-14",
                        "municipality",
                        "Utrecht",
                        "policeReport",
                        "PL0900-2026-1",
                        "summary",
                        "Neighbours call."));
        body.put("persons", List.of(alblas(), binta()));
        body.put(
                "concern",
                Map.of(
                        "concernId",
                        idOf("concern"),
                        "organisation",
                        POLICE,
                        "level",
                        3,
                        "facts",
                        "Arrest.",
                        "feeling",
                        "Unclear."));
        body.put(
                "seats",
                Stream.of(OM, POLICE, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, HALT, SAFE_HOME)
                        .map(organisation -> seat(organisation, BEGIN))
                        .toList());
        return new Story(caseId).inCase("case-raised", body);
    }

    /** Raised, accepted, and directed by the child protection board. */
    public static Story deepening() {
        return raised().accepted().directed(CHILD_BOARD);
    }

    private static Map<String, Object> alblas() {
        return Map.of(
                "personId",
                ALBLAS,
                "role",
                "SUSPECT",
                "name",
                "Mevrouw Alblas",
                "birthDate",
                "1968-02-11",
                "municipality",
                "Utrecht",
                "address",
                "Kanaalweg 12, Utrecht");
    }

    private static Map<String, Object> binta() {
        return Map.of(
                "personId",
                BINTA,
                "role",
                "CHILD",
                "name",
                "Meisje Binta",
                "birthDate",
                "2017-05-30",
                "municipality",
                "Utrecht",
                "address",
                "opvanghuis Zuid, kamer 4",
                "atRisk",
                true,
                "language",
                "nl");
    }

    static Map<String, Object> seat(String organisation, Instant from) {
        return Map.of(
                "organisation",
                organisation,
                "kind",
                kindOf(organisation).name(),
                "guest",
                false,
                "from",
                from.toString());
    }

    public Story accepted() {
        return inCase("case-accepted", Map.of("organisation", OM, "reason", "A child at risk."));
    }

    public Story directed(String organisation) {
        return appointed(organisation).inCase("director-accepted", Map.of("organisation", organisation));
    }

    public Story appointed(String organisation) {
        return inCase("director-appointed", Map.of("organisation", organisation, "by", OM));
    }

    public Story seated(String organisation) {
        return inCase(
                "organisation-seated",
                Map.of(
                        "organisation",
                        organisation,
                        "kind",
                        kindOf(organisation).name(),
                        "guest",
                        true,
                        "from",
                        now().toString(),
                        "reason",
                        "Needed.",
                        "by",
                        CHILD_BOARD));
    }

    public Story unseated(String organisation) {
        return inCase(
                "organisation-unseated",
                Map.of("organisation", organisation, "until", now().toString(), "by", CHILD_BOARD));
    }

    public Story excluded(String organisation) {
        return inCase(
                "participant-excluded",
                Map.of("exclusionId", idOf("exclusion"), "organisation", organisation, "ground", "Family.", "by", OM));
    }

    public Story excludedPerson(String subject) {
        return inCase(
                "participant-excluded",
                Map.of("exclusionId", idOf("exclusion"), "person", subject, "ground", "Family.", "by", OM));
    }

    public Story interpreted() {
        return inCase(
                "case-interpreted",
                Map.of(
                        "interpretationId",
                        idOf("interpretation"),
                        "version",
                        1,
                        "organisation",
                        CHILD_BOARD,
                        "pictureOfTheSituation",
                        "The concern moved.",
                        "patterns",
                        List.of("CHILD_NEGLECT"),
                        "safety",
                        List.of(Map.of("personId", BINTA, "phase", "ACUTE_DANGER", "why", "May be taken abroad.")),
                        "instruments",
                        List.of(Map.of("name", "MASIC", "outcome", "high"))));
    }

    public Story dissented(String organisation) {
        return inCase(
                "dissent-recorded",
                Map.of(
                        "interpretationId",
                        idOf("interpretation"),
                        "dissentId",
                        idOf("dissent"),
                        "organisation",
                        organisation,
                        "text",
                        "We see it otherwise."));
    }

    public Story decided() {
        var body = new LinkedHashMap<String, Object>();
        body.put("decisionId", idOf("decision"));
        body.put("organisation", OM);
        body.put("motivation", "Safety first.");
        body.put(
                "disposition",
                Map.of("type", "CONDITIONAL_DISMISSAL", "probationMonths", 12, "conditions", List.of("Accept help")));
        body.put(
                "measures",
                List.of(Map.of(
                        "measureId",
                        idOf("measure"),
                        "description",
                        "Supervision",
                        "organisation",
                        PROBATION,
                        "personId",
                        ALBLAS,
                        "startBy",
                        "2026-10-05")));
        body.put(
                "feedback",
                List.of(Map.of(
                        "feedbackId", idOf("feedback"), "to", "REPORTER", "organisation", POLICE, "by", "2026-10-10")));
        body.put(
                "letter",
                Map.of("letterId", idOf("letter"), "personId", ALBLAS, "language", "es", "text", "Estimada senora"));
        return inCase("case-decided", body);
    }

    /** An event of the case itself. */
    public Story inCase(String stem, Map<String, Object> body) {
        return tell("case-events.v1", CASES + stem, caseId, POLICE, body);
    }

    public Story contributed(Contribution contribution) {
        return tell(
                "context-events.v1",
                "nl.ketenkaart.context." + contribution.event(),
                contribution.id(),
                contribution.owner(),
                contribution.body());
    }

    public Story tell(String topic, String type, UUID aggregate, String contributor, Map<String, Object> body) {
        at = at.plus(Duration.ofMinutes(10));
        var whole = new LinkedHashMap<String, Object>(body);
        whole.put("caseId", caseId);
        whole.put("at", at.toString());
        var sequence = sequences.merge(aggregate, 1L, Long::sum);
        told.add(new Told(topic, type + ".v1", UUID.randomUUID(), caseId, aggregate, sequence, at, contributor, whole));
        return this;
    }

    /** The moment of the next event. */
    public Instant now() {
        return at.plus(Duration.ofMinutes(10));
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public Told last() {
        return told.getLast();
    }

    public UUID caseId() {
        return caseId;
    }

    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static OrganisationKind kindOf(String organisation) {
        return Cast.KINDS.get(organisation);
    }
}
