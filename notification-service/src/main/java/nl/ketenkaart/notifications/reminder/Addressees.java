package nl.ketenkaart.notifications.reminder;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.course.CaseCourses;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Who is told of a duty as the case stands now. Whoever holds no seat at this instant, or is kept out, is told nothing. */
public final class Addressees {
    private final CaseTables tables;
    private final CaseCourses courses;

    public Addressees(CaseTables tables, CaseCourses courses) {
        this.tables = tables;
        this.courses = courses;
    }

    List<OrganisationId> of(FollowUp followUp, Step step, Instant now) {
        var table = table(followUp);
        var course = course(followUp, table, now);
        return Escalation.told(followUp.what(), step).stream()
                .flatMap(whom -> organisations(whom, followUp, course))
                .distinct()
                .filter(organisation -> table.seats(organisation, now))
                .toList();
    }

    /** Who stepped back, or whose seat ended, directs nothing any more, whatever it accepted once. */
    private CaseCourse course(FollowUp followUp, CaseTable table, Instant now) {
        var course = courses.of(followUp.caseId());
        var director = course.director();
        return director == null || table.seats(director, now) ? course : course.directedBy(null);
    }

    private static Stream<OrganisationId> organisations(Whom whom, FollowUp followUp, CaseCourse course) {
        return switch (whom) {
            case OWNER -> Stream.of(followUp.owner());
            case DIRECTOR -> course.director() == null ? chairInstead(followUp, course) : Stream.of(course.director());
            case CHAIR -> course.prosecutions().stream();
            case AGENDA -> Stream.empty();
        };
    }

    /** Nobody who is not on the path hears of it for want of somebody who is. */
    private static Stream<OrganisationId> chairInstead(FollowUp followUp, CaseCourse course) {
        return Escalation.path(followUp.what()).contains(Whom.CHAIR) ? course.prosecutions().stream() : Stream.empty();
    }

    /** Whether its case asks nothing more. */
    boolean lapsed(FollowUp followUp) {
        return followUp.lapsed(table(followUp));
    }

    public boolean urgent(FollowUp followUp) {
        return courses.of(followUp.caseId()).red();
    }

    private CaseTable table(FollowUp followUp) {
        return tables.find(followUp.caseId()).orElse(CaseTable.EMPTY);
    }
}
