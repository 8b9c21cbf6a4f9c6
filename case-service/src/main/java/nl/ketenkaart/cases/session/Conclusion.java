package nl.ketenkaart.cases.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a session came to in one case.
 *
 * @param nextSession where the case comes again; null while that is not known, or where it does not
 */
public record Conclusion(
        CaseId caseId,
        Outcome outcome,
        String reason,
        List<Action> actions,
        @Nullable SessionId nextSession) {
    public Conclusion {
        actions = List.copyOf(actions);
    }

    /** What becomes of a case after a session. */
    public enum Outcome {
        DECIDED,
        RE_AGENDAED,
        CLOSED,
        HANDED_OVER
    }

    /**
     * What an organisation does before a certain day.
     *
     * @param by the last day on which it is in time, in the Netherlands
     */
    public record Action(UUID actionId, OrganisationId organisation, String action, LocalDate by) {
        boolean sameAs(Action other) {
            return organisation.equals(other.organisation) && action.equals(other.action) && by.equals(other.by);
        }
    }

    /** The same but for the ids of its actions, which are made anew with every attempt. */
    boolean sameAs(Conclusion other) {
        return caseId.equals(other.caseId)
                && outcome == other.outcome
                && reason.equals(other.reason)
                && Objects.equals(nextSession, other.nextSession)
                && sameActions(other);
    }

    private boolean sameActions(Conclusion other) {
        return actions.size() == other.actions.size()
                && IntStream.range(0, actions.size())
                        .allMatch(i -> actions.get(i).sameAs(other.actions.get(i)));
    }
}
