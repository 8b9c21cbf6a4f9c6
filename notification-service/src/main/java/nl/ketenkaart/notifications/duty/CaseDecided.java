package nl.ketenkaart.notifications.duty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What duties need of case-decided.v1: who has to do what by when. Deliberately not why, for whom, or in which words.
 *
 * @param decision null where nobody said which it is
 * @param dropped measures and feedback of a revised decision that are asked no more; null: it revises none
 */
public record CaseDecided(
        CaseId caseId,
        List<Measure> measures,
        List<Feedback> feedback,
        @Nullable List<UUID> dropped,
        Instant at,
        @Nullable UUID decisionId,
        @Nullable OrganisationId organisation,
        @Nullable UUID revises,
        @Nullable Disposition disposition)
        implements CauseOfDuties {
    private static final int MONTHS = 3;
    /** The longest probation period, in intervals. */
    private static final int INTERVALS = 40;

    public record Measure(UUID measureId, OrganisationId organisation, LocalDate startBy) {}

    public record Feedback(UUID feedbackId, OrganisationId organisation, LocalDate by) {}

    /** @param probationMonths null: there is no probation */
    public record Disposition(@Nullable Integer probationMonths) {}

    List<Duty> start() {
        return measures.stream()
                .map(m -> new Duty(m.organisation(), m.measureId(), m.startBy()))
                .toList();
    }

    List<Duty> giveFeedback() {
        return feedback.stream()
                .map(f -> new Duty(f.organisation(), f.feedbackId(), f.by()))
                .toList();
    }

    List<Duty> report() {
        var months = probationMonths();
        return measures.stream()
                .flatMap(measure -> IntStream.rangeClosed(1, intervals())
                        .mapToObj(n -> new Duty(
                                measure.organisation(),
                                measure.measureId(),
                                after(Math.min(n * MONTHS, months)),
                                interval(measure.measureId(), n))))
                .toList();
    }

    List<Duty> ask() {
        if (decisionId == null || organisation == null) {
            return List.of();
        }
        var months = probationMonths();
        return List.of(new Duty(organisation, decisionId, after(months == 0 ? MONTHS : months)));
    }

    /** The keys of what was to be reported of a measure, however long. */
    public static Stream<UUID> intervals(UUID measure) {
        return IntStream.rangeClosed(1, INTERVALS).mapToObj(n -> interval(measure, n));
    }

    /** The keys of what was to be reported by a longer probation than this decision's. */
    public Stream<UUID> reportedNoMore() {
        return measures.stream()
                .flatMap(measure -> IntStream.rangeClosed(intervals() + 1, INTERVALS)
                        .mapToObj(n -> interval(measure.measureId(), n)));
    }

    private int intervals() {
        return (probationMonths() + MONTHS - 1) / MONTHS;
    }

    private static UUID interval(UUID measure, int number) {
        return UUID.nameUUIDFromBytes((measure + "|" + number).getBytes(UTF_8));
    }

    private int probationMonths() {
        return disposition == null || disposition.probationMonths() == null ? 0 : disposition.probationMonths();
    }

    /** A term of which nobody named the day ends on a working day. */
    private LocalDate after(int months) {
        return WorkingHours.workdayFrom(WorkingHours.dayOf(at).plusMonths(months));
    }
}
