package nl.ketenkaart.notifications.followup;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.notifications.Cast;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Builds follow-ups for tests: probation has to start supervision by 5 December, unless said otherwise. */
public final class FollowUpFixture {
    private final UUID id;
    private CaseId caseId = Cast.CASE;
    private OrganisationId owner = Cast.PROBATION;
    private What what = What.START_MEASURE;
    private LocalDate due = LocalDate.parse("2026-12-05");
    private Report report;

    private FollowUpFixture(UUID id) {
        this.id = id;
    }

    public static FollowUpFixture aFollowUp() {
        return new FollowUpFixture(UUID.randomUUID());
    }

    public static FollowUpFixture aFollowUp(UUID id) {
        return new FollowUpFixture(id);
    }

    public FollowUpFixture ownedBy(OrganisationId other) {
        owner = other;
        return this;
    }

    public FollowUpFixture inCase(CaseId other) {
        caseId = other;
        return this;
    }

    public FollowUpFixture to(What other) {
        what = other;
        return this;
    }

    public FollowUpFixture due(String day) {
        due = LocalDate.parse(day);
        return this;
    }

    public FollowUpFixture reported(ReportOutcome outcome) {
        report = report(outcome);
        return this;
    }

    public FollowUp build() {
        return new FollowUp(new FollowUpId(id), caseId, owner, what, UUID.randomUUID(), due, report, null);
    }

    public static Report report(ReportOutcome outcome) {
        return new Report(outcome, LocalDate.parse("2026-11-20"), "First conversation held.");
    }
}
