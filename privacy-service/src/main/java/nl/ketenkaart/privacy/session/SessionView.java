package nl.ketenkaart.privacy.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CourseViews.ReAgendaed;
import org.jspecify.annotations.Nullable;

/**
 * A session as one viewer sees it. Of the agenda only the cases at whose table it sits, and no trace of the others.
 *
 * @param attendance who came of the tables that the viewer sits at; for who organises it: everybody
 * @param lessons for who attended: what those noted whose attendance is seen
 * @param agendaEtag for who organises it: the tag by which the agenda is set
 */
public record SessionView(
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        String place,
        OrganisationId chairOrganisation,
        String status,
        List<OrganisationId> attendance,
        List<AgendaItem> agenda,
        List<Lesson> lessons,
        @Nullable String agendaEtag) {

    /**
     * @param question where the purpose of looking lets it be seen
     * @param reAgendaed how often and why in earlier sessions; null: never, or not to be seen
     */
    public record AgendaItem(
            UUID caseId,
            String reference,
            @Nullable String question,
            @Nullable ReAgendaed reAgendaed) {}

    public record Lesson(
            UUID lessonId,
            OrganisationId organisation,
            String kind,
            String text,
            @Nullable OrganisationId about,
            Instant at) {}
}
