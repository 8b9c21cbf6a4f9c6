package nl.ketenkaart.cases.insight.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.figures.Track.Answer;
import nl.ketenkaart.cases.report.Kind;

/** What the figures need of the events of all. When something happened stands on the event itself. */
final class Told {
    private Told() {}

    /** Of case-raised.v1. Deliberately no person and no incident. */
    record CaseRaised(Kind kind, String organisation, Concern concern) {
        record Concern(int level) {}
    }

    /** Of concern-voiced.v1. Deliberately no words. */
    record ConcernVoiced(String organisation, int level) {}

    /** Of case-decided.v1. Deliberately no motivation, and of a measure neither what nor who. */
    record CaseDecided(List<Measure> measures) {
        record Measure(UUID measureId, LocalDate startBy) {}
    }

    /** Of session-planned.v1. */
    record SessionPlanned(Instant startsAt) {}

    /** Of agenda-item-concluded.v1. Deliberately no reason and no action. */
    record AgendaItemConcluded(UUID caseId, String outcome) {}

    /** Of information-requested.v1. Deliberately not who asks whom what. */
    record InformationRequested(UUID requestId) {}

    /** Of information-request-answered.v1. Deliberately no ground. */
    record InformationRequestAnswered(UUID requestId, Answer kind) {}

    /** Of follow-up-reported.v1. Deliberately no evidence. */
    record FollowUpReported(UUID concerning, String outcome, LocalDate on) {}
}
